package org.basir.training.contest;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.usage.FinishReason;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.Interval;
import org.basir.metrics.significance.Wilson;
import org.basir.metrics.tokens.BudgetFollowing;
import org.basir.metrics.tokens.Efficiency;
import org.basir.metrics.tokens.Histogram;

/// What a heat's outcomes add up to.
///
/// @param accuracy share of questions answered right
/// @param interval of the accuracy, 95 per cent (Wilson)
/// @param longest the most tokens of thinking of any question
/// @param overrun units of the ledger above all grants
public record HeatFigures(
    Heat heat,
    int questions,
    double accuracy,
    Interval interval,
    double thinking,
    double answer,
    double total,
    long longest,
    BudgetFollowing following,
    Efficiency efficiency,
    double calls,
    double millis,
    long overrun,
    Histogram<FinishReason> finishes,
    Histogram<DegradeLevel> levels) {

  static HeatFigures of(Heat heat, List<Outcome> outcomes, Bootstrap bootstrap) {
    long solved = outcomes.stream().filter(Outcome::solved).count();
    var finishes = new Histogram<>(FinishReason.class);
    var levels = new Histogram<>(DegradeLevel.class);
    outcomes.forEach(outcome -> finishes.add(outcome.finish()));
    outcomes.forEach(outcome -> levels.add(outcome.level()));
    return new HeatFigures(
        heat,
        outcomes.size(),
        mean(outcomes, outcome -> outcome.solved() ? 1 : 0),
        Wilson.of(solved, outcomes.size()),
        mean(outcomes, Outcome::thinking),
        mean(outcomes, Outcome::answer),
        mean(outcomes, Outcome::total),
        outcomes.stream().mapToLong(Outcome::thinking).max().orElse(0),
        following(heat, outcomes),
        Efficiency.of(outcomes.stream().map(Outcome::use).toList(), bootstrap),
        mean(outcomes, Outcome::calls),
        mean(outcomes, Outcome::millis),
        sum(outcomes, Outcome::overrun),
        finishes,
        levels);
  }

  /// Tokens of thinking above the budget in the worst case, 0 where it was always kept.
  public long excess() {
    return Math.max(0, longest - heat.budget());
  }

  private static BudgetFollowing following(Heat heat, List<Outcome> outcomes) {
    var following = new BudgetFollowing();
    if (heat.budget() > 0) {
      outcomes.forEach(
          outcome -> following.add(outcome.thinking(), heat.budget(), outcome.isNatural()));
    }
    return following;
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
    return outcomes.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  private static long sum(List<Outcome> outcomes, ToLongFunction<Outcome> figure) {
    return outcomes.stream().mapToLong(figure).sum();
  }
}
