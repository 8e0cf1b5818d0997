package org.basir.inference.llm.http.probe;

/// Ways to keep a model's thinking within a budget.
public enum Strategy {
  /// The model thinks as it likes.
  VANILLA("vanilla"),
  /// Thinking is ended at the budget.
  HARD_CAP("hard cap"),
  /// The prompt asks for so many tokens.
  ADVISORY("advisory"),
  /// The question is split, and each part gets its share of the budget in the prompt.
  PLAN_AND_BUDGET("Plan-and-Budget"),
  /// The model reads at intervals what is left (BudgetThinker, untrained).
  ANNOUNCE("announce markers"),
  /// At line starts, to end or to go on is weighed by what is left.
  BINARY_GUIDANCE("guidance V1"),
  /// At line starts, likely tokens are weighed by what is left.
  TOP_K_GUIDANCE("guidance V2"),
  /// At line starts, all tokens are weighed by a predictor that reads the hidden states.
  FULL_GUIDANCE("in-process guidance");

  private final String title;

  Strategy(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
