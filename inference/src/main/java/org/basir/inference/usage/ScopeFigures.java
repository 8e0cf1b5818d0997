package org.basir.inference.usage;

import org.basir.inference.degradation.DegradeLevel;
import org.basir.metrics.tokens.BudgetFollowing;
import org.basir.metrics.tokens.E3Accumulator;
import org.basir.metrics.tokens.Histogram;

/// What the calls of a scope add up to. E3 is meant for when every question has its score.
///
/// Not safe for use by several threads.
public final class ScopeFigures {

  private final E3Accumulator e3 = new E3Accumulator();
  private final E3Accumulator e3Total = new E3Accumulator();
  private final E3Accumulator e3Cost = new E3Accumulator();
  private final BudgetFollowing following = new BudgetFollowing();
  private final Histogram<DegradeLevel> levels = new Histogram<>(DegradeLevel.class);
  private final Histogram<FinishReason> finishes = new Histogram<>(FinishReason.class);
  private final TokenSums tokens = new TokenSums();

  public void add(CallRecord call) {
    long produced = call.usage().completion();
    add(e3, call, call.purpose() == Purpose.PLAN ? 0 : produced);
    add(e3Total, call, produced);
    add(e3Cost, call, call.charged().units());
    if (call.isBudgeted()) {
      boolean natural = call.finish() == FinishReason.STOP;
      following.add(call.usage().thinking(), call.budget().think(), natural);
    }
    levels.add(call.level());
    finishes.add(call.finish());
    tokens.add(call);
  }

  /// Adds the calls of another, which stays as it is.
  public void merge(ScopeFigures other) {
    e3.merge(other.e3);
    e3Total.merge(other.e3Total);
    e3Cost.merge(other.e3Cost);
    following.merge(other.following);
    levels.merge(other.levels);
    finishes.merge(other.finishes);
    tokens.merge(other.tokens);
  }

  /// By tokens produced by the calls that answer.
  public E3Accumulator e3() {
    return e3;
  }

  /// By tokens produced by all calls.
  public E3Accumulator e3Total() {
    return e3Total;
  }

  /// By units that the ledger charged for all calls.
  public E3Accumulator e3Cost() {
    return e3Cost;
  }

  /// Of all calls with a budget of thinking.
  public BudgetFollowing following() {
    return following;
  }

  public Histogram<DegradeLevel> levels() {
    return levels;
  }

  public Histogram<FinishReason> finishes() {
    return finishes;
  }

  public long denials() {
    return finishes.count(FinishReason.DENIED);
  }

  public TokenSums tokens() {
    return tokens;
  }

  private static void add(E3Accumulator sum, CallRecord call, long used) {
    if (call.score().isPresent()) {
      sum.add(call.score().getAsDouble(), used);
    } else {
      sum.spend(used);
    }
  }
}
