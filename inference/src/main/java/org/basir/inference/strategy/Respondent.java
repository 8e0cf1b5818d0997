package org.basir.inference.strategy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.basir.inference.degradation.BudgetExhausted;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.degradation.Ladder;
import org.basir.inference.degradation.Means;
import org.basir.inference.degradation.Need;
import org.basir.inference.degradation.Terms;
import org.basir.inference.ledger.Ask;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.Denied;
import org.basir.inference.ledger.Grant;
import org.basir.inference.ledger.Settlement;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.usage.CallBudget;
import org.basir.inference.usage.CallListener;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.basir.inference.usage.Purpose;

/// Lets a model answer questions, each reserved for as a whole before its first call and settled
/// after its last: the answer's part is reserved with the thinking's, which can't take it.
///
/// @param weights of the model in the ledger
/// @param listener hears of every question, denied ones included
public record Respondent(
    LanguageModel model,
    ThinkingFormat format,
    BudgetLedger ledger,
    TokenWeights weights,
    InstantSource clock,
    CallListener listener) {

  /// Asks on the best terms that the ledger allows.
  ///
  /// @param pieces hears the texts as they come
  /// @throws UnsupportedRequest if the engine can't do what the strategy needs
  /// @throws org.basir.inference.llm.CompletionFailed if the engine brought nothing; what it used
  ///   is charged
  public Reply answer(
      Question question, Strategy strategy, Need need, Sampling sampling, PieceListener pieces) {
    requireCapable(strategy);
    var price = price(strategy, question, need);
    var ask =
        new Ask(
            question.scope(), model.name(), price.full(need), price.least(need), question.key());
    var at = clock.instant();
    return switch (ledger.reserve(ask)) {
      case Denied denied -> refused(question, denied, ask.want(), at);
      case Grant grant when grant.settled() -> new Reply.PaidBefore();
      case Grant grant -> {
        var terms = Ladder.terms(need, Means.limitOnly(), price.affordable(grant.units(), need));
        yield answered(
            question,
            strategy,
            terms,
            grant,
            new Attempt(model, sampling, question.schema(), pieces));
      }
    };
  }

  /// What a question would cost.
  public Quote quote(Question question, Strategy strategy, Need need) {
    var price = price(strategy, question, need);
    return new Quote(price.full(need), price.least(need));
  }

  /// The need with as much thinking as so many units pay for; empty if they don't pay for the
  /// answer.
  public Optional<Need> within(long units, Question question, Strategy strategy, Need need) {
    return price(strategy, question, need).within(units, need);
  }

  private void requireCapable(Strategy strategy) {
    for (var need : strategy.needs()) {
      if (!model.capabilities().contains(need)) {
        throw new UnsupportedRequest(model.name(), need);
      }
    }
  }

  private Reply answered(
      Question question, Strategy strategy, Terms terms, Grant grant, Attempt attempt) {
    try {
      var asked = written(question, strategy, terms.think());
      var produced = new Thinking(attempt, format, terms).by(strategy, asked);
      var call = record(question, grant, terms, produced, attempt.usage());
      listener.ended(call);
      return new Reply.Answered(produced.thinking(), produced.answer(), call);
    } finally {
      close(grant, attempt.usage());
    }
  }

  /// Leaves nothing reserved, however the attempt ended; does nothing once it is settled.
  private void close(Grant grant, TokenUsage used) {
    if (used.total() == 0) {
      ledger.release(grant);
    } else {
      ledger.settle(grant, used);
    }
  }

  private CallRecord record(
      Question question, Grant grant, Terms terms, Produced produced, TokenUsage used) {
    var usage = thinking(used, produced.thinkingTokens());
    return new CallRecord(
        question.scope(),
        grant.at(),
        model.name(),
        Purpose.ANSWER,
        produced.enforcers(),
        new CallBudget(grant.units(), terms.think(), terms.answer()),
        usage,
        ledger.settle(grant, usage),
        terms.level(),
        produced.finish(),
        Duration.between(grant.at(), clock.instant()),
        OptionalDouble.empty());
  }

  private Reply refused(Question question, Denied denied, long wanted, Instant at) {
    var call =
        new CallRecord(
            question.scope(),
            at,
            model.name(),
            Purpose.ANSWER,
            Set.<Enforcer>of(),
            new CallBudget(0, 0, 0),
            TokenUsage.none(),
            new Settlement(0, 0),
            DegradeLevel.REFUSED,
            FinishReason.DENIED,
            Duration.between(at, clock.instant()),
            OptionalDouble.empty());
    listener.ended(call);
    return new Reply.Refused(
        BudgetExhausted.of(denied, ledger.snapshot(denied.node())), wanted, call);
  }

  private Price price(Strategy strategy, Question question, Need need) {
    int prompt = written(question, strategy, need.think()).size();
    int markers = strategy.thinks() ? Written.size(model, format.open() + format.close()) : 0;
    return new Price(prompt + markers, strategy.reads(), weights);
  }

  private Written written(Question question, Strategy strategy, long think) {
    return Written.of(model, question.system(), strategy.asked(question.text(), think));
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
