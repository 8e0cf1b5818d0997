package org.basir.inference.guidance;

/// What kind of token starts a line; tokens of one kind are counted together.
public enum TokenClass {
  /// White space alone, such as a second line break.
  BLANK,
  /// Begins with a digit, as numbered steps and sums do.
  DIGIT,
  /// Begins with a capital letter.
  CAPITALISED,
  /// Begins with another letter.
  LETTER,
  /// Begins with anything else, or can't be read by itself.
  MARK;

  /// The class of a token by its text; white space before the first other character is skipped.
  public static TokenClass of(String piece) {
    var text = piece.strip();
    if (text.isEmpty()) {
      return piece.isEmpty() ? MARK : BLANK;
    }
    int first = text.codePointAt(0);
    if (Character.isDigit(first)) {
      return DIGIT;
    }
    if (Character.isUpperCase(first)) {
      return CAPITALISED;
    }
    return Character.isLetter(first) ? LETTER : MARK;
  }
}
