package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basir.app.client.TokenBudget;
import org.jspecify.annotations.Nullable;

/// Token budgets as lines of text.
public record TokenBudgetTable(List<TokenBudget> budgets) {

  private static final String COLUMNS = "%-48s %14s %6s %14s %10s %14s";

  public TokenBudgetTable {
    budgets = List.copyOf(budgets);
  }

  /// A heading and a line for each.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(COLUMNS.formatted("scope", "limit", "per", "spent", "reserved", "left"));
    budgets.forEach(budget -> lines.add(line(budget)));
    return lines;
  }

  private static String line(TokenBudget budget) {
    return COLUMNS
        .formatted(
            budget.scope(),
            number(budget.limit()),
            budget.window() == null ? "" : budget.window(),
            number(budget.spent()),
            number(budget.reserved()),
            number(budget.left()))
        .stripTrailing();
  }

  private static String number(@Nullable Long units) {
    return units == null ? "" : String.format(Locale.ROOT, "%,d", units);
  }
}
