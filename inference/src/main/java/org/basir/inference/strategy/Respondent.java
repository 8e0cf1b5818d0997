package org.basir.inference.strategy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.basir.inference.degradation.BudgetExhausted;
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
import org.basir.inference.usage.CallListener;
import org.basir.inference.usage.CallRecord;

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
    var offer = offer(strategy, question, need, need.think());
    var ask =
        new Ask(
            question.scope(),
            model.name(),
            offer.price().full(need),
            offer.price().least(need),
            question.key());
    var at = clock.instant();
    return switch (ledger.reserve(ask)) {
      case Denied denied -> refused(question, denied, ask.want(), at);
      case Grant grant when grant.settled() -> new Reply.PaidBefore();
      case Grant grant ->
          answered(
              question,
              offer,
              need,
              grant,
              new Attempt(model, sampling, question.schema(), pieces));
    };
  }

  /// What a question would cost.
  public Quote quote(Question question, Strategy strategy, Need need) {
    var price = offer(strategy, question, need, need.think()).price();
    return new Quote(price.full(need), price.least(need));
  }

  /// The need with as much thinking as so many units pay for; empty if they don't pay for the
  /// answer.
  public Optional<Need> within(long units, Question question, Strategy strategy, Need need) {
    return offer(strategy, question, need, need.think()).price().within(units, need);
  }

  private void requireCapable(Strategy strategy) {
    strategy.needs().stream()
        .filter(need -> !model.capabilities().contains(need))
        .min(Comparator.naturalOrder())
        .ifPresent(missing -> {
          throw new UnsupportedRequest(model.name(), missing);
        });
  }

  /// Without a plan where that isn't worth it.
  private Offer offer(Strategy strategy, Question question, Need need, long think) {
    var worthwhile =
        strategy instanceof PlanAndBudget plan ? plan.within(question, think) : strategy;
    return new Offer(
        worthwhile, new Prices(model, format, weights).of(worthwhile, question, need.think()));
  }

  private Reply answered(Question question, Offer wanted, Need need, Grant grant, Attempt attempt) {
    try {
      var offer = granted(wanted, question, need, grant);
      var terms = offer.terms(need, grant);
      var strategy = planned(offer.strategy(), question, attempt);
      var produced = new Thinking(attempt, format, terms, true).by(strategy, question);
      var call = recorded(question, grant, terms, produced, attempt);
      return new Reply.Answered(produced.thinking(), produced.answer(), call);
    } finally {
      close(grant, attempt.usage());
    }
  }

  /// What was granted may be too little to plan, though what was wanted wasn't.
  private Offer granted(Offer wanted, Question question, Need need, Grant grant) {
    return wanted.lacksAPlan(need, grant)
        ? offer(wanted.strategy(), question, need, wanted.terms(need, grant).think())
        : wanted;
  }

  private static Strategy planned(Strategy strategy, Question question, Attempt attempt) {
    return strategy instanceof PlanAndBudget plan && plan.planning() instanceof Planning.Asked asked
        ? new Planner(attempt).planned(plan, asked, question)
        : strategy;
  }

  /// Leaves nothing reserved, however the attempt ended; does nothing once it is settled.
  private void close(Grant grant, TokenUsage used) {
    if (used.total() == 0) {
      ledger.release(grant);
    } else {
      ledger.settle(grant, used);
    }
  }

  /// Settles and tells the listener, of the planning first.
  private CallRecord recorded(
      Question question, Grant grant, Terms terms, Produced produced, Attempt attempt) {
    var charged = ledger.settle(grant, attempt.usage());
    var records =
        new Records(
            question.scope(), model.name(), grant, Duration.between(grant.at(), clock.instant()));
    long planning = weights.units(attempt.planning());
    if (attempt.planning().total() > 0) {
      listener.ended(records.plan(attempt.planning(), planning));
    }
    var call =
        records.answer(
            terms,
            produced,
            attempt.answering(),
            new Settlement(charged.units() - planning, charged.overrun()),
            planning);
    listener.ended(call);
    return call;
  }

  private Reply refused(Question question, Denied denied, long wanted, Instant at) {
    var call =
        Records.denied(question.scope(), model.name(), at, Duration.between(at, clock.instant()));
    listener.ended(call);
    return new Reply.Refused(
        BudgetExhausted.of(denied, ledger.snapshot(denied.node())), wanted, call);
  }
}
