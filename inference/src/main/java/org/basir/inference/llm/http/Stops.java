package org.basir.inference.llm.http;

import java.util.List;
import java.util.OptionalInt;

/// Looks for stop texts in a text that grows.
record Stops(List<String> texts) {

  /// Where the text ends that has its first stop text at its end.
  ///
  /// @param known length of the part that holds no whole stop text
  OptionalInt end(StringBuilder text, int known) {
    return texts.stream()
        .mapToInt(stop -> end(text, stop, Math.max(0, known - stop.length() + 1)))
        .filter(end -> end >= 0)
        .min();
  }

  private static int end(StringBuilder text, String stop, int from) {
    int found = text.indexOf(stop, from);
    return found < 0 ? -1 : found + stop.length();
  }
}
