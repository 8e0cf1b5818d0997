package org.basir.gateway.budget;

import java.util.List;

/// All budgets at one moment.
///
/// @param budgets latest budget and latest version first
/// @param silences one sentence for each service that did not answer
public record Survey(List<BudgetStatus> budgets, List<String> silences) {

  public Survey {
    budgets = List.copyOf(budgets);
    silences = List.copyOf(silences);
  }
}
