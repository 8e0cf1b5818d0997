package org.basir.training.contest;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.strategy.Question;
import org.basir.inference.strategy.Reply;
import org.basir.inference.strategy.Respondent;
import org.basir.inference.strategy.ThinkingFormat;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.Purpose;
import org.basir.training.sums.Item;

/// Asks single questions, each paid for by a ledger like any other call.
final class Asking {

  /// A line break, a digit, the end, and one to spare.
  private static final int ANSWER = 4;

  private final LanguageModel model;
  private final Draws draws;
  private final InstantSource clock;
  private final BudgetLedger ledger;

  Asking(LanguageModel model, Draws draws, InstantSource clock) {
    this.model = model;
    this.draws = draws;
    this.clock = clock;
    this.ledger = new InMemoryLedger(LedgerSettings.usual(), clock);
  }

  Outcome ask(Heat heat, Entrant entrant, int number, Item item) {
    var counted = new CountedModel(model);
    var calls = new ArrayList<CallRecord>();
    var posed = entrant.posing().pose(item, heat.budget());
    var scope = ScopePath.of("contest", heat.toString(), Integer.toString(number));
    var key = new IdempotencyKey(scope.toString());
    var question = new Question(scope, key, posed.text(), OptionalInt.of(item.level().number()));
    long begun = clock.millis();
    var reply =
        new Respondent(
                counted, ThinkingFormat.tags(), ledger, TokenWeights.EQUAL, clock, calls::add)
            .answer(
                question,
                posed.strategy(),
                new Need(heat.budget(), 0, ANSWER, ANSWER),
                draws.of(number),
                PieceListener.UNHEARD);
    boolean solved = reply instanceof Reply.Answered answered && item.isSolvedBy(answered.text());
    return outcome(heat, number, solved, calls, counted.calls(), clock.millis() - begun);
  }

  private static Outcome outcome(
      Heat heat, int number, boolean solved, List<CallRecord> all, int calls, long millis) {
    var answers = all.stream().filter(call -> call.purpose() == Purpose.ANSWER).toList();
    long thinking = sum(answers, call -> call.usage().thinking());
    long completion = sum(answers, call -> call.usage().completion());
    var level = all.stream().map(CallRecord::level).max(Enum::compareTo).orElseThrow();
    return new Outcome(
        heat,
        number,
        solved,
        thinking,
        completion - thinking,
        completion,
        sum(all, call -> call.usage().completion()),
        sum(all, call -> call.charged().units()),
        sum(all, call -> call.charged().overrun()),
        calls,
        answers.getLast().finish(),
        level,
        millis);
  }

  private static long sum(List<CallRecord> calls, ToLongFunction<CallRecord> used) {
    return calls.stream().mapToLong(used).sum();
  }
}
