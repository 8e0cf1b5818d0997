package org.basir.inference.strategy;

import org.basir.inference.degradation.Ladder;
import org.basir.inference.degradation.Means;
import org.basir.inference.degradation.Need;
import org.basir.inference.degradation.Terms;
import org.basir.inference.ledger.Grant;

/// A strategy as it will be followed, at its price.
record Offer(Strategy strategy, Price price) {

  /// The best terms that what was granted pays for.
  Terms terms(Need need, Grant grant) {
    return Ladder.terms(need, Means.limitOnly(), price.affordable(grant.units(), need));
  }

  /// Whether what was granted may be too little to plan, though what was wanted wasn't.
  boolean lacksAPlan(Need need, Grant grant) {
    return asksForAPlan() && grant.units() < price.full(need);
  }

  private boolean asksForAPlan() {
    return strategy instanceof PlanAndBudget plan && plan.planning() instanceof Planning.Asked;
  }
}
