package org.basir.inference.strategy;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.degradation.Terms;
import org.basir.inference.ledger.Grant;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.Settlement;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.usage.CallBudget;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.FinishReason;
import org.basir.inference.usage.Purpose;

/// The records of a question that was granted and answered: one of its planning, if there was any,
/// and one of all other calls. They add up to what the ledger charged.
///
/// @param latency of all calls; counted with the answer's
record Records(ScopePath scope, String model, Grant grant, Duration latency) {

  CallRecord plan(TokenUsage used, long units) {
    return new CallRecord(
        scope,
        grant.at(),
        model,
        Purpose.PLAN,
        Set.of(),
        new CallBudget(units, 0, used.completion()),
        used,
        new Settlement(units, 0),
        DegradeLevel.FULL,
        FinishReason.STOP,
        Duration.ZERO,
        OptionalDouble.empty());
  }

  /// @param planning units of the grant that planning took
  CallRecord answer(
      Terms terms, Produced produced, TokenUsage used, Settlement charged, long planning) {
    return new CallRecord(
        scope,
        grant.at(),
        model,
        Purpose.ANSWER,
        produced.enforcers(),
        new CallBudget(Math.max(0, grant.units() - planning), terms.think(), terms.answer()),
        thinking(used, produced.thinkingTokens()),
        charged,
        terms.level(),
        produced.finish(),
        latency,
        OptionalDouble.empty());
  }

  /// Of a question that nothing was granted for.
  static CallRecord denied(ScopePath scope, String model, Instant at, Duration latency) {
    return new CallRecord(
        scope,
        at,
        model,
        Purpose.ANSWER,
        Set.of(),
        new CallBudget(0, 0, 0),
        TokenUsage.none(),
        new Settlement(0, 0),
        DegradeLevel.REFUSED,
        FinishReason.DENIED,
        latency,
        OptionalDouble.empty());
  }

  private static TokenUsage thinking(TokenUsage used, int thinking) {
    return new TokenUsage(
        used.prompt(),
        used.cached(),
        Math.min(thinking, used.completion()),
        used.completion(),
        used.source());
  }
}
