package org.basir.gateway.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of budgets in the order of their names.
///
/// @param next the last scope of this page, after which the next one begins; null on the last
public record TokenBudgetList(List<TokenBudget> items, @Nullable String next) {

  public TokenBudgetList {
    items = List.copyOf(items);
  }
}
