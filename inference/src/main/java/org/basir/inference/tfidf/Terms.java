package org.basir.inference.tfidf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The terms of a text: its words in lower case, and each two neighbours joined by a blank.
public final class Terms {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]+");

  private Terms() {}

  /// All words, then all pairs, each as often as it occurs.
  public static List<String> of(String text) {
    var words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    var terms = new ArrayList<>(words.toList());
    int count = terms.size();
    for (int i = 1; i < count; i++) {
      terms.add(terms.get(i - 1) + ' ' + terms.get(i));
    }
    return terms;
  }
}
