package org.basir.app.client;

import java.util.List;

/// Token budgets side by side.
public record TokenBudgetList(List<TokenBudget> items) {

  /// One of them and those below.
  public record Scope(TokenBudget budget, TokenBudgetList below) {}
}
