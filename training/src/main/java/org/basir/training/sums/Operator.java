package org.basir.training.sums;

/// An operation on digits, whose results are taken modulo 10.
public enum Operator {
  ADD('+'),
  SUBTRACT('-'),
  MULTIPLY('*');

  private final char sign;

  Operator(char sign) {
    this.sign = sign;
  }

  public char sign() {
    return sign;
  }

  /// The digit that two digits give.
  public int apply(int left, int right) {
    int result =
        switch (this) {
          case ADD -> left + right;
          case SUBTRACT -> left - right;
          case MULTIPLY -> left * right;
        };
    return Math.floorMod(result, Chain.MODULUS);
  }
}
