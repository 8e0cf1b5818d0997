package org.basir.inference.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.Settlement;
import org.basir.inference.llm.TokenUsage;

/// One call, made or denied.
///
/// @param at when it was asked for
/// @param enforcers those that acted
/// @param charged what the ledger took, with the overrun
/// @param score of the answer from 0 to 1, with one call of each question that is scored
public record CallRecord(
    ScopePath scope,
    Instant at,
    String model,
    Purpose purpose,
    Set<Enforcer> enforcers,
    CallBudget budget,
    TokenUsage usage,
    Settlement charged,
    DegradeLevel level,
    FinishReason finish,
    Duration latency,
    OptionalDouble score) {

  public CallRecord {
    enforcers = Set.copyOf(enforcers);
    if (latency.isNegative() || !(score.orElse(0) >= 0 && score.orElse(0) <= 1)) {
      throw new IllegalArgumentException("No call: latency %s, %s".formatted(latency, score));
    }
  }

  /// Whether it was given a budget of thinking and made.
  public boolean isBudgeted() {
    return budget.think() > 0 && finish != FinishReason.DENIED;
  }

  /// Whether it ended by itself within its budget of thinking.
  public boolean followed() {
    return isBudgeted() && finish == FinishReason.STOP && usage.thinking() <= budget.think();
  }

  /// The share of its budget of thinking that it used; empty without one.
  public OptionalDouble utilisation() {
    return isBudgeted()
        ? OptionalDouble.of((double) usage.thinking() / budget.think())
        : OptionalDouble.empty();
  }

  public int answerTokens() {
    return usage.completion() - usage.thinking();
  }

  public CallRecord withScore(double known) {
    return new CallRecord(
        scope,
        at,
        model,
        purpose,
        enforcers,
        budget,
        usage,
        charged,
        level,
        finish,
        latency,
        OptionalDouble.of(known));
  }
}
