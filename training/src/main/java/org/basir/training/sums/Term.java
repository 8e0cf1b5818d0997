package org.basir.training.sums;

/// What a chain does next to its value.
///
/// @param digit from 1 to 9
public record Term(Operator operator, int digit) {

  static final int MOST = 9;

  public Term {
    if (digit < 1 || digit > MOST) {
      throw new IllegalArgumentException("a term with " + digit);
    }
  }

  int apply(int value) {
    return operator.apply(value, digit);
  }

  /// Such as `+5`.
  String text() {
    return operator.sign() + Integer.toString(digit);
  }
}
