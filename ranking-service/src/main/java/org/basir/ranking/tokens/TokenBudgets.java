package org.basir.ranking.tokens;

import java.util.List;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.Limit;
import org.basir.inference.ledger.ScopePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Shows and sets what may be used.
@Service
public class TokenBudgets {

  private final BudgetLedger ledger;
  private final JdbcClient jdbc;

  TokenBudgets(BudgetLedger ledger, JdbcClient jdbc) {
    this.ledger = ledger;
    this.jdbc = jdbc;
  }

  /// All zeros and no limit for a scope that was never used.
  public TokenBudget of(ScopePath scope) {
    return TokenBudget.of(ledger.snapshot(scope));
  }

  /// The scopes that lie directly below, in the order of their names.
  ///
  /// @param after the last scope of the page before, or an empty text
  public List<TokenBudget> below(ScopePath scope, String after, int limit) {
    return page(scope + "/", after, limit);
  }

  /// The tenants, in the order of their names.
  ///
  /// @param after the last tenant of the page before, or an empty text
  public List<TokenBudget> tenants(String after, int limit) {
    return page("", after, limit);
  }

  /// Sets or changes a limit. With another window than before the scope starts with nothing used.
  ///
  /// @param units from 0 to 10^15
  public TokenBudget limit(ScopePath scope, long units, WindowLength window) {
    ledger.limit(scope, new Limit(units, window.window()));
    return of(scope);
  }

  private List<TokenBudget> page(String prefix, String after, int limit) {
    return jdbc
        .sql(
            """
            select path from token_scope
            where starts_with(path, :prefix) and path > :after
              and strpos(substr(path, length(:prefix) + 1), '/') = 0
            order by path limit :limit
            """)
        .param("prefix", prefix)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> ScopePath.parse(row.getString("path")))
        .list()
        .stream()
        .map(this::of)
        .toList();
  }
}
