package org.basir.training.sums;

import java.util.List;

/// A number and what is done to it, from left to right whatever the operators, modulo 10. Each term
/// has a letter in front, so that lines of thinking can name it: `7a+5b-3c*2` is `(7+5-3)*2 = 8`.
///
/// @param first the number it begins with, from 0 to 9
/// @param terms from 1 to 26
public record Chain(int first, List<Term> terms) {

  static final int MODULUS = 10;

  private static final int LETTERS = 26;

  public Chain {
    if (first < 0 || first >= MODULUS) {
      throw new IllegalArgumentException("no chain begins with " + first);
    }
    terms = List.copyOf(terms);
    if (terms.isEmpty() || terms.size() > LETTERS) {
      throw new IllegalArgumentException("a chain of " + terms.size() + " terms");
    }
  }

  /// The letter in front of a term.
  ///
  /// @param term counted from 0
  public static char letter(int term) {
    return (char) ('a' + term);
  }

  public int length() {
    return terms.size();
  }

  /// The right answer.
  public int result() {
    return valueAfter(length());
  }

  /// The value after some terms.
  public int valueAfter(int count) {
    int value = first;
    for (var term : terms.subList(0, count)) {
      value = term.apply(value);
    }
    return value;
  }

  /// A part of this chain as one of its own, with letters from `a`.
  ///
  /// @param carried what the terms before it came to
  /// @param from its first term, counted from 0
  /// @param to the term after its last
  public Chain part(int carried, int from, int to) {
    return new Chain(carried, terms.subList(from, to));
  }

  public String text() {
    var text = new StringBuilder().append(written(first));
    for (int term = 0; term < length(); term++) {
      text.append(letter(term)).append(terms.get(term).text());
    }
    return text.toString();
  }

  /// A value as it is written, always in one digit.
  public static String written(int value) {
    return Integer.toString(value);
  }
}
