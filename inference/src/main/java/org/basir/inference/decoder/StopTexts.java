package org.basir.inference.decoder;

import java.util.List;
import java.util.OptionalInt;

/// Finds stop texts in a text that grows.
final class StopTexts {

  private final List<String> stops;
  private final int longest;
  private final StringBuilder text = new StringBuilder();

  StopTexts(List<String> stops) {
    this.stops = stops;
    this.longest = stops.stream().mapToInt(String::length).max().orElse(0);
  }

  /// Adds a piece.
  ///
  /// @return where in the text so far the first stop text ends, if one is there now
  OptionalInt add(String piece) {
    int from = Math.max(0, text.length() - longest + 1);
    text.append(piece);
    return stops.stream().mapToInt(stop -> end(stop, from)).filter(end -> end >= 0).min();
  }

  /// Forgets what comes after a place.
  void cut(int end) {
    text.setLength(end);
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  private int end(String stop, int from) {
    int start = text.indexOf(stop, from);
    return start < 0 ? -1 : start + stop.length();
  }
}
