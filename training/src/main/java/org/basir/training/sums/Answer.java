package org.basir.training.sums;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the answer of an output: the digit that stands alone after the thinking.
public final class Answer {

  private static final Pattern ALONE =
      Pattern.compile("\\s*(\\d)\\s*(?:" + Pattern.quote(Vocabulary.END) + ")?\\s*");

  private Answer() {}

  /// The answer of an output.
  ///
  /// @param output what the model produced, with its thinking or without
  /// @return nothing when thinking has not ended, or anything but a digit follows it
  public static Optional<Integer> of(String output) {
    int close = output.lastIndexOf(Vocabulary.CLOSE);
    if (close < 0 && output.contains(Vocabulary.OPEN)) {
      return Optional.empty();
    }
    var visible = close < 0 ? output : output.substring(close + Vocabulary.CLOSE.length());
    var matcher = ALONE.matcher(visible);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
