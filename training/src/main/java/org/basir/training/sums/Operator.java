package org.basir.training.sums;

/// An operation, whose results are taken modulo 10.
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

  /// What it makes of two numbers.
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
