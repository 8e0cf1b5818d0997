package org.basir.gateway.tokens;

import org.basir.gateway.upstream.Reply;
import org.basir.gateway.upstream.Upstream;
import org.basir.gateway.upstream.Upstreams;
import org.springframework.stereotype.Component;

/// The token budgets that the ranking service keeps.
@Component
public class TokenBudgets {

  private static final String PATH = "/api/v1/token-budgets";
  private static final String PAGE = "?limit=100&after={after}";

  private final Upstreams upstreams;

  TokenBudgets(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  /// The first hundred tenants by name.
  public Reply<TokenBudgetList> tenants() {
    return upstreams.get(Upstream.RANKING, PATH + "?limit=100", TokenBudgetList.class);
  }

  /// A tenant and its jobs.
  ///
  /// @param after the last scope of the page before, or an empty text
  public Reply<TokenScope> tenant(String tenant, String after) {
    return upstreams.get(
        Upstream.RANKING, PATH + "/{tenant}" + PAGE, TokenScope.class, tenant, after);
  }

  /// A job and its requests.
  ///
  /// @param after the last scope of the page before, or an empty text
  public Reply<TokenScope> job(String tenant, String job, String after) {
    return upstreams.get(
        Upstream.RANKING, PATH + "/{tenant}/{job}" + PAGE, TokenScope.class, tenant, job, after);
  }
}
