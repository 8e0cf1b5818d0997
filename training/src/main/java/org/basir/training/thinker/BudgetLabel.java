package org.basir.training.thinker;

/// The budget that a trace is labelled with, `B = T * ceil(|y| / T)`: the next multiple of a
/// granularity, so that an output nearly always ends just before its budget.
///
/// @param granularity `T` in tokens, at least 1
public record BudgetLabel(int granularity) {

  private static final int PAPER = 50;

  public BudgetLabel {
    if (granularity < 1) {
      throw new IllegalArgumentException("budgets in steps of " + granularity + " tokens");
    }
  }

  /// In steps of 50 tokens.
  public static BudgetLabel paper() {
    return new BudgetLabel(PAPER);
  }

  /// The budget of an output.
  ///
  /// @param length its tokens, at least 1
  public int of(int length) {
    if (length < 1) {
      throw new IllegalArgumentException("an output of " + length + " tokens");
    }
    return Math.multiplyExact(granularity, Math.ceilDiv(length, granularity));
  }
}
