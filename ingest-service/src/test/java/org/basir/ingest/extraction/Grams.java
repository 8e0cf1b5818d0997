package org.basir.ingest.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Compares texts by their sets of five words in a row; a word is a run of the letters a-z and
/// digits in lower case. Marks of omitted verses (`[... omitted]`) are left out.
final class Grams {

  private static final int LENGTH = 5;
  private static final Pattern OMISSION = Pattern.compile("\\[[^\\]]*omitted\\]");
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private Grams() {}

  static List<String> words(String text) {
    String lower = OMISSION.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    return WORD.matcher(lower).results().map(MatchResult::group).toList();
  }

  /// Shared grams by all grams, 0 to 1.
  static double jaccard(List<String> one, List<String> other) {
    Set<String> union = grams(one);
    Set<String> others = grams(other);
    long shared = others.stream().filter(union::contains).count();
    union.addAll(others);
    return (double) shared / union.size();
  }

  private static Set<String> grams(List<String> words) {
    return IntStream.rangeClosed(0, words.size() - LENGTH)
        .mapToObj(i -> String.join(" ", words.subList(i, i + LENGTH)))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
