package org.basir.inference.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.basir.inference.allocation.Apportionment;
import org.basir.inference.allocation.Schedule;
import org.basir.inference.allocation.Split;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.plan.Plan;
import org.basir.inference.usage.CallRecord;

/// Questions about four steps, and a ledger that pays for them.
final class FourSteps {

  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
  static final ScopePath JOB = ScopePath.of("acme", "job");
  static final String PLAN =
      """
      {"steps": [{"text": "Add.", "hint": "", "credit": 40}, {"text": "Halve.", "hint": "", \
      "credit": 30}, {"text": "Square.", "hint": "", "credit": 20}, {"text": "Say.", "hint": "", \
      "credit": 10}]}\
      """;
  static final Plan KNOWN =
      Plan.of(
          List.of(
              new Plan.Step("Add.", "", 40),
              new Plan.Step("Halve.", "", 30),
              new Plan.Step("Square.", "", 20),
              new Plan.Step("Say.", "", 10)));
  static final Split BY_CREDIT = new Split(Schedule.CONSTANT, Apportionment.LARGEST_REMAINDER);
  static final PlanAndBudget.Mode IN_CALLS =
      new PlanAndBudget.Mode.Sequential(
          (question, plan, step, earlier, tokens) ->
              "%s%s Now %s for %d."
                  .formatted(
                      question.text(), String.join("", earlier), plan.step(step).text(), tokens),
          0);

  final BudgetLedger ledger = new InMemoryLedger(LedgerSettings.usual(), () -> NOON);
  final List<CallRecord> calls = new ArrayList<>();
  private int keys;

  /// Plans as told, thinks without an end, and answers `42`.
  static LikelyModel planning(String plan) {
    return new LikelyModel(answering(prompt -> plan, "x".repeat(2000)));
  }

  static UnaryOperator<String> answering(UnaryOperator<String> plan, String thought) {
    return prompt -> {
      if (prompt.startsWith("You plan")) {
        return plan.apply(prompt);
      }
      return prompt.endsWith("</think>") ? "42" : thought;
    };
  }

  static Planning.Asked planner() {
    return Planning.Asked.of("sums").most(300).worth(1);
  }

  static PlanAndBudget sequential() {
    return sequential(Planning.Ready.of(KNOWN));
  }

  static PlanAndBudget sequential(Planning planning) {
    return PlanAndBudget.sequential(planning)
        .with(BY_CREDIT)
        .with(new AdvisoryFloor(0))
        .with(IN_CALLS);
  }

  Reply.Answered answered(LikelyModel model, Strategy strategy, Need need) {
    return (Reply.Answered) ask(model, strategy, 3, need);
  }

  Reply ask(LikelyModel model, Strategy strategy, int level, Need need) {
    return ask(model, strategy, level, need, PieceListener.UNHEARD);
  }

  Reply ask(LikelyModel model, Strategy strategy, int level, Need need, PieceListener listener) {
    var key = new IdempotencyKey("key " + keys++);
    return new Respondent(
            model, ThinkingFormat.tags(), ledger, TokenWeights.EQUAL, () -> NOON, calls::add)
        .answer(
            new Question(JOB, key, "What?", OptionalInt.of(level)),
            strategy,
            need,
            Sampling.greedy(),
            listener);
  }

  static Need need(long think, long answer) {
    return new Need(think, 0, answer, 1);
  }
}
