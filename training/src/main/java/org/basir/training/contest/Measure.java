package org.basir.training.contest;

/// What a claim is about.
public enum Measure {
  /// Questions answered right.
  ACCURACY("accuracy"),
  /// Questions whose thinking ended by itself within the budget.
  FOLLOWING("following"),
  /// Accuracy against all tokens produced.
  E3("E3");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
