package org.basir.inference.scorer;

import org.basir.inference.allocation.Claim;
import org.basir.inference.scorer.asking.Inquiry;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.strategy.Quote;

/// A sector that waits to be asked about.
///
/// @param isKnown whether its answer is there already, at no cost
record Ticket(SectorBrief brief, Inquiry<Double> inquiry, Quote quote, boolean isKnown) {

  /// What it may get: mass decides who is asked, mass and uncertainty how much it gets.
  ///
  /// @param priority higher the more mass
  Claim claim(int priority) {
    return isKnown
        ? new Claim(0, 0, 0, priority)
        : new Claim(weight(), quote.least(), quote.full(), priority);
  }

  double weight() {
    return brief.mass() * (1 + brief.uncertainty());
  }
}
