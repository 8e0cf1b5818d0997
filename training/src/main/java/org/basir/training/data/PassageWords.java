package org.basir.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a text, each with the marks beside it: a bullet belongs to the word after it at the
/// start of a text, other marks to the word before.
final class PassageWords {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private final List<String> words = new ArrayList<>();
  private final StringBuilder leading = new StringBuilder();

  private PassageWords() {}

  static List<String> of(String text) {
    var result = new PassageWords();
    BLANKS.splitAsStream(text.strip()).forEach(result::add);
    return result.words;
  }

  private void add(String token) {
    if (!NormalForm.of(token).isEmpty()) {
      words.add(leading + token);
      leading.setLength(0);
    } else if (words.isEmpty()) {
      leading.append(token).append(' ');
    } else {
      words.add(words.removeLast() + ' ' + token);
    }
  }
}
