package org.basir.inference.allocation;

/// How hard a question is, with the budget for all of its thinking (the authors' code of
/// Plan-and-Budget).
public enum Difficulty {
  LEVEL_1(200),
  LEVEL_2(250),
  LEVEL_3(350),
  LEVEL_4(450),
  LEVEL_5(600);

  private final int tokens;

  Difficulty(int tokens) {
    this.tokens = tokens;
  }

  /// The level with this number, from 1 to 5.
  public static Difficulty of(int level) {
    if (level < 1 || level > values().length) {
      throw new IllegalArgumentException("A level is 1 to 5, not " + level);
    }
    return values()[level - 1];
  }

  public int tokens() {
    return tokens;
  }
}
