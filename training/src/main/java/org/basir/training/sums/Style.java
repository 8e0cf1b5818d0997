package org.basir.training.sums;

/// How a part of a chain is thought through. Its first line names the style, the rest follows from
/// it.
public enum Style {
  /// Two terms a line: short, and harder to get right.
  BRIEF("brief", 2),
  /// A term a line.
  CAREFUL("careful", 1),
  /// A term a line, and all of it once more. The first time may go wrong, the second counts.
  CHECKED("careful", 1);

  private final String word;
  private final int stride;

  Style(String word, int stride) {
    this.word = word;
    this.stride = stride;
  }

  /// The first line.
  public String word() {
    return word;
  }

  /// Terms of a line.
  int stride() {
    return stride;
  }
}
