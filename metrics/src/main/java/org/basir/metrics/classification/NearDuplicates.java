package org.basir.metrics.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.basir.metrics.format.LabelledExcerpt;

/// Excerpts that repeat one of training almost word for word: budget speeches reuse formulae, and
/// remembering them is no skill. The measure is the Jaccard index of the sets of 5-grams of words.
public final class NearDuplicates {

  /// From here on an excerpt counts as a repetition.
  public static final double THRESHOLD = 0.7;

  private static final int GRAM = 5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, List<Integer>> index = new HashMap<>();
  private final List<Integer> sizes = new ArrayList<>();

  public NearDuplicates(List<LabelledExcerpt> train) {
    for (var excerpt : train) {
      var grams = grams(excerpt.text());
      grams.forEach(it -> index.computeIfAbsent(it, _ -> new ArrayList<>()).add(sizes.size()));
      sizes.add(grams.size());
    }
  }

  /// The excerpts that repeat nothing, in their order.
  public List<LabelledExcerpt> drop(List<LabelledExcerpt> excerpts) {
    return excerpts.stream().filter(it -> similarity(it.text()) < THRESHOLD).toList();
  }

  /// How much the text repeats the most similar excerpt of training, from 0 to 1.
  public double similarity(String text) {
    var grams = grams(text);
    var shared = new HashMap<Integer, Integer>();
    for (var gram : grams) {
      index.getOrDefault(gram, List.of()).forEach(it -> shared.merge(it, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .mapToDouble(it -> jaccard(it.getValue(), grams.size(), sizes.get(it.getKey())))
        .max()
        .orElse(0);
  }

  private static double jaccard(int shared, int first, int second) {
    return (double) shared / (first + second - shared);
  }

  /// A text of fewer words is one gram.
  private static Set<String> grams(String text) {
    var words = BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
    var grams = new HashSet<String>();
    for (int end = Math.min(GRAM, words.size()); end <= words.size(); end++) {
      grams.add(String.join(" ", words.subList(Math.max(0, end - GRAM), end)));
    }
    return grams;
  }
}
