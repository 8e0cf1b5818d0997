package org.basir.gateway.ranking;

import java.util.UUID;
import org.basir.gateway.upstream.Reply;
import org.basir.gateway.upstream.Upstream;
import org.basir.gateway.upstream.Upstreams;
import org.springframework.stereotype.Component;

/// The rankings that the ranking service holds.
@Component
public class Rankings {

  private final Upstreams upstreams;

  Rankings(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  /// Absent where the budget is not ranked yet.
  public Reply<RankedBudget> of(UUID transcript) {
    return upstreams.get(
        Upstream.RANKING, Upstream.RANKING.list() + "/{id}", RankedBudget.class, transcript);
  }
}
