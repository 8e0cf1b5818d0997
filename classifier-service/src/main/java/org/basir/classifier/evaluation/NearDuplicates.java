package org.basir.classifier.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.basir.metrics.format.LabelledExcerpt;

/// Finds excerpts that training has all but seen: budget speeches reuse formulae.
///
/// Two texts are near-duplicates when their sets of 5 consecutive words have a Jaccard index of at
/// least 0.7. A shorter text is its one sequence of words.
final class NearDuplicates {

  private static final int WORDS = 5;
  private static final double ALIKE = 0.7;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final List<Set<String>> train = new ArrayList<>();
  private final Map<String, List<Integer>> holders = new HashMap<>();

  NearDuplicates(List<LabelledExcerpt> train) {
    for (var excerpt : train) {
      var sequences = sequences(excerpt.text());
      sequences.forEach(
          each -> holders.computeIfAbsent(each, _ -> new ArrayList<>()).add(this.train.size()));
      this.train.add(sequences);
    }
  }

  boolean contains(LabelledExcerpt excerpt) {
    var sequences = sequences(excerpt.text());
    var shared = new HashMap<Integer, Integer>();
    for (var each : sequences) {
      holders.getOrDefault(each, List.of()).forEach(row -> shared.merge(row, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .anyMatch(row -> alike(sequences, train.get(row.getKey()), row.getValue()));
  }

  private static boolean alike(Set<String> one, Set<String> other, int shared) {
    return shared >= ALIKE * (one.size() + other.size() - shared);
  }

  private static Set<String> sequences(String text) {
    var words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    var sequences = new HashSet<String>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      sequences.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return words.size() < WORDS ? Set.of(String.join(" ", words)) : sequences;
  }
}
