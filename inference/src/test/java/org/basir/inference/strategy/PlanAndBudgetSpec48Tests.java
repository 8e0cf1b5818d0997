package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.basir.inference.allocation.Apportionment;
import org.basir.inference.allocation.Schedule;
import org.basir.inference.allocation.Split;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.Limit;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.plan.Plan;
import org.basir.inference.usage.CallBook;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.basir.inference.usage.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanAndBudgetSpec48Tests {

  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
  private static final ScopePath JOB = ScopePath.of("acme", "job");
  private static final String PLAN =
      """
      {"steps": [{"text": "Add.", "hint": "", "credit": 40}, {"text": "Halve.", "hint": "", \
      "credit": 30}, {"text": "Square.", "hint": "", "credit": 20}, {"text": "Say.", "hint": "", \
      "credit": 10}]}\
      """;
  private static final Plan KNOWN =
      Plan.of(
          List.of(
              new Plan.Step("Add.", "", 40),
              new Plan.Step("Halve.", "", 30),
              new Plan.Step("Square.", "", 20),
              new Plan.Step("Say.", "", 10)));
  private static final Split BY_CREDIT =
      new Split(Schedule.CONSTANT, Apportionment.LARGEST_REMAINDER);
  private static final PlanAndBudget.Mode IN_CALLS =
      new PlanAndBudget.Mode.Sequential(
          (question, plan, step, earlier, tokens) ->
              "%s%s Now %s for %d."
                  .formatted(
                      question.text(), String.join("", earlier), plan.step(step).text(), tokens),
          0);

  private final BudgetLedger ledger = new InMemoryLedger(LedgerSettings.usual(), () -> NOON);
  private final List<CallRecord> calls = new ArrayList<>();

  /// Plans as told, thinks without an end, and answers `42`.
  private static LikelyModel planning(String plan) {
    return new LikelyModel(answering(prompt -> plan, "x".repeat(2000)));
  }

  private static UnaryOperator<String> answering(UnaryOperator<String> plan, String thought) {
    return prompt -> {
      if (prompt.startsWith("You plan")) {
        return plan.apply(prompt);
      }
      return prompt.endsWith("</think>") ? "42" : thought;
    };
  }

  @Test
  void tellsTheModelEachStepWithItsShare() {
    var model = planning("no plan is asked for");
    var strategy = PlanAndBudget.oneShot(Planning.Ready.of(KNOWN)).with(BY_CREDIT);

    var reply = answered(model, strategy.with(new AdvisoryFloor(15)), need(100, 10));

    assertThat(model.prompts().getFirst())
        .isEqualTo(
            """
            What?

            Work through these steps, then answer:
            1. Add. (aim for at most 40 tokens)
            2. Halve. (aim for at most 30 tokens)
            3. Square. (aim for at most 20 tokens)
            4. Say. (aim for at most 15 tokens)
            <think>\
            """);
    assertThat(reply.thinking()).isEqualTo("x".repeat(100));
    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.call().enforcers())
        .containsExactlyInAnyOrder(Enforcer.ADVISORY, Enforcer.HARD_LIMIT);
    assertThat(calls).extracting(CallRecord::purpose).containsExactly(Purpose.ANSWER);
  }

  @Test
  void sharesByCosineUnlessToldOtherwise() {
    var model = planning("");

    answered(model, PlanAndBudget.oneShot(Planning.Ready.of(KNOWN)), need(600, 10));

    var shares =
        new Split(Schedule.COSINE, Apportionment.LARGEST_REMAINDER).of(KNOWN.credits(), 600);
    assertThat(model.prompts().getFirst())
        .contains("1. Add. (aim for at most %d tokens)".formatted(shares.getFirst()))
        .contains("2. Halve. (aim for at most %d tokens)".formatted(shares.get(1)));
  }

  @Test
  void asksTheModelForThePlanAndReportsWhatThatTook() {
    var model = planning("Sure: " + PLAN);

    var reply = answered(model, PlanAndBudget.oneShot(planner()), need(900, 10));

    assertThat(model.prompts()).hasSize(3);
    assertThat(model.prompts().get(1)).contains("4. Say. (aim for at most 50 tokens)");
    assertThat(calls).extracting(CallRecord::purpose).containsExactly(Purpose.PLAN, Purpose.ANSWER);
    var plan = calls.getFirst();
    assertThat(plan.usage().completion()).isEqualTo("Sure: ".length() + PLAN.length() + 1);
    assertThat(plan.charged().units()).isEqualTo(plan.usage().total());
    assertThat(reply.call().charged().units()).isEqualTo(reply.call().usage().total());
    assertThat(ledger.snapshot(JOB).spent())
        .isEqualTo(plan.charged().units() + reply.call().charged().units());
    assertThat(ledger.snapshot(JOB).overrun()).isZero();
    assertThat(ledger.snapshot(JOB).reserved()).isZero();
  }

  @Test
  void countsPlanningInTheTotalOnly() {
    answered(planning(PLAN), PlanAndBudget.oneShot(planner()), need(900, 10));

    var book = new CallBook();
    book.ended(calls.getFirst());
    book.ended(calls.getLast().withScore(1));
    var figures = book.figures(JOB);
    int answer = calls.getLast().usage().completion();
    assertThat(figures.e3().value()).isEqualTo(1e4 / answer);
    assertThat(figures.e3Total().value()).isEqualTo(1e4 / (answer + PLAN.length() + 1));
  }

  @Test
  void triesAgainByDrawingAndThenTakesOneStep() {
    var model = planning("I can't.");

    answered(model, PlanAndBudget.oneShot(planner()), need(900, 10));

    assertThat(model.prompts()).hasSize(5);
    assertThat(model.prompts().get(3))
        .contains("1. Answer the question directly. (aim for at most 900 tokens)");
    assertThat(ledger.snapshot(JOB).overrun()).isZero();
  }

  @Test
  void asksForCreditsInACallOfItsOwn() {
    for (var credits : List.of("[{\"credit\": 1}, {\"credit\": 3}]", "no")) {
      var model =
          new LikelyModel(prompt ->
              prompt.startsWith("You judge")
                  ? credits
                  : answering(
                          _ -> "{\"steps\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}",
                          "x".repeat(2000))
                      .apply(prompt));

      answered(model, PlanAndBudget.oneShot(planner().inTwoCalls()).with(BY_CREDIT), need(900, 5));

      assertThat(model.prompts()).hasSize(4);
      assertThat(model.prompts().get(1)).endsWith("Steps:\n1. a\n2. b\n");
      assertThat(model.prompts().get(2))
          .contains("1. a (aim for at most %d tokens)".formatted(credits.equals("no") ? 450 : 225));
      assertThat(ledger.snapshot(JOB).overrun()).isZero();
    }
  }

  @Test
  void takesThePlanOfTheSecondTry() {
    var tries = new ArrayList<String>();
    var model =
        new LikelyModel(
            answering(
                prompt -> {
                  tries.add(prompt);
                  return tries.size() == 2 ? PLAN : "no";
                },
                "x".repeat(999)));

    answered(model, PlanAndBudget.oneShot(planner()), need(900, 10));

    assertThat(tries).hasSize(2);
    assertThat(model.prompts().get(2)).contains("4. Say.");
  }

  @Test
  void doesNotPlanEasyQuestionsOrSmallBudgets() {
    var strategy = PlanAndBudget.oneShot(planner().worth(4));
    for (int level = 1; level <= 5; level++) {
      var model = planning(PLAN);
      ask(model, strategy, level, need(4 * 300, 10));
      assertThat(model.prompts()).hasSize(level < 3 ? 2 : 3);
    }
    var model = planning(PLAN);
    answered(model, strategy, need(4 * 300 - 1, 10));
    assertThat(model.prompts()).hasSize(2);
  }

  @Test
  void dropsThePlanningFirstWhereTheBudgetIsShort() {
    var model = planning(PLAN);
    ledger.limit(JOB, Limit.of(2 * 140 + 2 * 200 + 10));

    var reply = answered(model, PlanAndBudget.oneShot(planner()), need(400, 10));

    assertThat(model.prompts()).hasSize(2);
    assertThat(reply.call().level()).isEqualTo(DegradeLevel.TRIMMED_THINKING);
    assertThat(reply.call().budget().think()).isGreaterThan(190);
    assertThat(reply.text()).isEqualTo("42");
    assertThat(ledger.snapshot(JOB).overrun()).isZero();
  }

  @Test
  void asksTheQuestionAloneWhereNothingIsToBeThought() {
    for (var strategy : List.of(sequential(planner().worth(0)), sequential())) {
      var model = planning(PLAN);

      assertThat(answered(model, strategy, need(0, 10)).text()).isEqualTo("42");
      assertThat(model.prompts()).containsExactly("What?<think></think>");
    }
  }

  @Test
  @DisplayName("4.8: B = 1000 and shares .4 .3 .2 .1; the first step leaves 150 of its 400")
  void rollsOverWhatAStepLeaves() {
    var model =
        new LikelyModel(prompt -> {
          if (prompt.endsWith("</think>")) {
            return "42";
          }
          return prompt.contains("Now Add.") ? "a".repeat(242) + "</think>" : "x".repeat(999);
        });
    var strategy = sequential();

    var reply = answered(model, strategy, need(1000, 10));

    assertThat(model.prompts()).hasSize(5);
    assertThat(model.prompts().get(0)).endsWith("What? Now Add. for 400.<think>");
    assertThat(model.prompts().get(1)).endsWith("a Now Halve. for 375.<think>");
    assertThat(model.prompts().get(2)).endsWith("x Now Square. for 250.<think>");
    assertThat(model.prompts().get(3)).endsWith("x Now Say. for 125.<think>");
    assertThat(model.prompts().get(4)).endsWith("x</think>");
    assertThat(reply.call().usage().thinking()).isEqualTo(1000);
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
    assertThat(reply.text()).isEqualTo("42");
  }

  @Test
  void endsByItselfIfAllStepsDo() {
    var model = new LikelyModel(answering(prompt -> "", "abc</think>"));

    var reply = answered(model, sequential(), need(1000, 10));

    assertThat(reply.thinking()).isEqualTo("abc\nabc\nabc\nabc");
    assertThat(reply.call().followed()).isTrue();
    assertThat(reply.call().usage().thinking()).isEqualTo(4 * "abc</think>".length());
  }

  @Test
  void saysWhatEachStepCameToWithinItsTokens() {
    var model = planning("");
    var prompt = ((PlanAndBudget.Mode.Sequential) IN_CALLS).prompt();
    var strategy = sequential().with(new PlanAndBudget.Mode.Sequential(prompt, 20));

    var reply = answered(model, strategy, need(1000, 10));

    // a step thinks 20 tokens less than it has, and `42` leaves 17 of these to the steps after it
    assertThat(model.prompts()).hasSize(8);
    assertThat(model.prompts().get(2)).startsWith("What?42 Now Halve. for 308.<think>");
    assertThat(model.prompts().get(6)).startsWith("What?424242 Now Say. for ");
    assertThat(reply.call().usage().thinking()).isEqualTo(1000);
    assertThat(reply.text()).isEqualTo("42");
  }

  @Test
  void stopsBetweenStepsWhereWhoeverListensHasEnough() {
    var model = planning("");

    var reply = (Reply.Answered) ask(model, sequential(), 3, need(1000, 10), piece -> false);

    assertThat(model.prompts()).hasSize(1);
    assertThat(reply.call().finish()).isEqualTo(FinishReason.CANCELLED);
  }

  @Test
  void chargesThePlanOfAQuestionThatFailed() {
    var model = planning(PLAN);
    model.failsFromCall(2);

    assertThatThrownBy(() -> ask(model, PlanAndBudget.oneShot(planner()), 3, need(900, 10)))
        .isInstanceOf(CompletionFailed.class);

    assertThat(ledger.snapshot(JOB).spent()).isGreaterThan(PLAN.length());
    assertThat(ledger.snapshot(JOB).reserved()).isZero();
  }

  @Test
  void neverTakesMoreThanWasGranted() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int trial = 0; trial < 300; trial++) {
      int plans = random.nextInt(3);
      var model = planning(plans == 0 ? "x".repeat(2000) : plans == 1 ? PLAN : "no");
      var ready =
          List.of(planner(), planner().inTwoCalls(), Planning.Ready.of(KNOWN))
              .get(random.nextInt(3));
      var strategy = random.nextBoolean() ? PlanAndBudget.oneShot(ready) : sequential(ready);
      int think = random.nextInt(1500);
      int answer = random.nextInt(1, 20);
      ledger.limit(JOB, Limit.of(ledger.snapshot(JOB).spent() + random.nextInt(50, 9000)));

      var reply = ask(model, strategy, 3, need(think, answer));

      assertThat(ledger.snapshot(JOB).overrun()).as("trial %d", trial).isZero();
      if (reply instanceof Reply.Answered it) {
        assertThat(it.call().usage().thinking()).isLessThanOrEqualTo(think);
        assertThat(it.text()).isEqualTo("42".substring(0, Math.min(2, answer)));
      }
    }
  }

  @Test
  void refusesAnEnforcerThatDoesNotEndThinking() {
    var plan = PlanAndBudget.oneShot(planner());

    assertThatThrownBy(() -> plan.enforcedBy(new Strategy.Vanilla()))
        .hasMessageContaining("vanilla");
    assertThatThrownBy(() -> plan.enforcedBy(plan)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Planning.Asked planner() {
    return Planning.Asked.of("sums").most(300).worth(1);
  }

  private static PlanAndBudget sequential() {
    return sequential(Planning.Ready.of(KNOWN));
  }

  private static PlanAndBudget sequential(Planning planning) {
    return PlanAndBudget.sequential(planning)
        .with(BY_CREDIT)
        .with(new AdvisoryFloor(0))
        .with(IN_CALLS);
  }

  private Reply.Answered answered(LikelyModel model, Strategy strategy, Need need) {
    return (Reply.Answered) ask(model, strategy, 3, need);
  }

  private Reply ask(LikelyModel model, Strategy strategy, int level, Need need) {
    return ask(model, strategy, level, need, PieceListener.UNHEARD);
  }

  private Reply ask(
      LikelyModel model, Strategy strategy, int level, Need need, PieceListener listener) {
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

  private int keys;

  private static Need need(long think, long answer) {
    return new Need(think, 0, answer, 1);
  }
}
