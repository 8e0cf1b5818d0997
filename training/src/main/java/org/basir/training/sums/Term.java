package org.basir.training.sums;

/// What a chain does next to its value.
///
/// @param digit from 0 to 9
public record Term(Operator operator, int digit) {

  public Term {
    Chain.requireDigit(digit);
  }

  int apply(int value) {
    return operator.apply(value, digit);
  }

  /// Such as `+5`.
  String text() {
    return operator.sign() + Integer.toString(digit);
  }
}
