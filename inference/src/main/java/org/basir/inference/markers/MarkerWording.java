package org.basir.inference.markers;

/// How a marker is put into words.
///
/// @param pattern with `{eighths}` and perhaps `{tokens}`, the tokens left
public record MarkerWording(String pattern) {

  private static final String EIGHTHS = "{eighths}";

  public MarkerWording {
    if (!pattern.contains(EIGHTHS)) {
      throw new IllegalArgumentException("No " + EIGHTHS + " in '" + pattern + "'");
    }
  }

  /// Says eighths and tokens on a line of its own.
  public static MarkerWording standard() {
    return new MarkerWording("\n[thinking budget left: {eighths}/8, about {tokens} tokens]\n");
  }

  /// The text when so many eighths of a budget are left.
  public String text(int eighths, int budget) {
    long tokens = (long) budget * eighths / MarkerSchedule.PARTS;
    return pattern
        .replace(EIGHTHS, Integer.toString(eighths))
        .replace("{tokens}", Long.toString(tokens));
  }
}
