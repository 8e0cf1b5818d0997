package org.basir.metrics.tokens;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.basir.metrics.significance.Quantile;

/// How budgets of thinking were kept (BudgetThinker, arXiv 2508.17196). Adds up.
public final class BudgetFollowing {

  private long responses;
  private long followed;
  private double shares;
  // tokens above the budget to the number of responses
  private final Map<Long, Long> overshoots = new TreeMap<>();

  /// Adds a response.
  ///
  /// @param tokens used, 0 or more
  /// @param budget tokens given, 1 or more
  /// @param natural whether it came to its end by itself, neither forced nor cut
  public void add(long tokens, long budget, boolean natural) {
    if (tokens < 0 || budget < 1) {
      throw new IllegalArgumentException("%d tokens of a budget of %d".formatted(tokens, budget));
    }
    responses++;
    if (natural && tokens <= budget) {
      followed++;
      shares += (double) tokens / budget;
    }
    overshoots.merge(Math.max(0, tokens - budget), 1L, Long::sum);
  }

  /// Adds the responses of another, which stays as it is.
  public void merge(BudgetFollowing other) {
    responses += other.responses;
    followed += other.followed;
    shares += other.shares;
    other.overshoots.forEach((tokens, count) -> overshoots.merge(tokens, count, Long::sum));
  }

  public long responses() {
    return responses;
  }

  /// The share of responses that ended by themselves within the budget; NaN without any.
  public double ratio() {
    return (double) followed / responses;
  }

  /// The mean share of the budget that was used by those that followed it; NaN without any.
  public double utilisation() {
    return shares / followed;
  }

  /// Tokens above the budget, of all responses, 0 where it was kept; NaN without any.
  ///
  /// @param share as in 0.95
  public double overshoot(double share) {
    return Quantile.of(
        overshoots.entrySet().stream()
            .flatMapToDouble(it -> DoubleStream.generate(() -> it.getKey()).limit(it.getValue()))
            .toArray(),
        share);
  }
}
