package org.basir.training.newcomer;

/// How many texts of a newcomer are learned from.
///
/// @param count 0 or more; [#ALL] has no limit
public record Shots(int count) {

  /// As many as there are: what the others have.
  public static final Shots ALL = new Shots(Integer.MAX_VALUE);

  public Shots {
    if (count < 0) {
      throw new IllegalArgumentException("Fewer than no examples: " + count);
    }
  }

  /// Reads `5` or `all`.
  ///
  /// @throws IllegalArgumentException when it is neither
  public static Shots parse(String text) {
    try {
      return text.equals("all") ? ALL : new Shots(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is neither a number nor all".formatted(text), e);
    }
  }

  @Override
  public String toString() {
    return equals(ALL) ? "all" : String.valueOf(count);
  }
}
