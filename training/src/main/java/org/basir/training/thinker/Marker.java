package org.basir.training.thinker;

import java.util.List;
import java.util.stream.IntStream;

/// A special token that tells a model what share of its budget is left, in eighths.
///
/// There are seven of them, as in the authors' code; the paper's text says eight.
///
/// @param eighths 7 after the first eighth is used, down to 1
public record Marker(int eighths) {

  /// The parts that markers split a budget into.
  public static final int PARTS = 8;

  public Marker {
    if (eighths < 1 || eighths >= PARTS) {
      throw new IllegalArgumentException("no marker says that %d/8 are left".formatted(eighths));
    }
  }

  /// All seven in the order they get in a vocabulary, from 1/8 to 7/8.
  public static List<Marker> all() {
    return IntStream.range(1, PARTS).mapToObj(Marker::new).toList();
  }

  /// The text of the token, newlines included.
  public String text() {
    return "\n<remaining>%d/8</remaining>\n".formatted(eighths);
  }
}
