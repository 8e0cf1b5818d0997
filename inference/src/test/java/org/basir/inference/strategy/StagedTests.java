package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.inference.decoder.DecoderSettings;
import org.basir.inference.decoder.OrtDecoder;
import org.basir.inference.decoder.TinyDecoder;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.degradation.Need;
import org.basir.inference.guidance.LengthLaw;
import org.basir.inference.guidance.StepLengths;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.Limit;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.markers.MarkerSchedule;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.markers.Markers;
import org.basir.inference.plan.Plan;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagedTests {

  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
  private static final ScopePath JOB = ScopePath.of("acme", "job");
  private static final String CLOSE = "</think>";

  /// Single characters that say how much is left, 1/8 first.
  private static final String SPECIAL = "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7";

  private final BudgetLedger ledger = new InMemoryLedger(LedgerSettings.usual(), () -> NOON);
  private int keys;

  /// Thinks so many characters, or without an end, in lines of five, and answers `42.`.
  private static SteppedModel thinking(int tokens) {
    return new SteppedModel(text -> {
      int open = text.indexOf("<think>") + "<think>".length();
      int close = text.indexOf(CLOSE);
      if (close >= 0) {
        return "42.".substring(Math.min(3, text.length() - close - CLOSE.length()));
      }
      int begun = text.lastIndexOf('<');
      if (begun >= open) {
        return CLOSE.substring(text.length() - begun);
      }
      int thought = text.length() - open;
      if (thought >= tokens) {
        return CLOSE.substring(thought - tokens);
      }
      return thought % 5 == 4 ? "\n" : "x";
    });
  }

  @Test
  @DisplayName("6.4: exactly the budget, in one call")
  void closesThinkingExactlyAtItsBudget() {
    var model = thinking(9999);

    var reply = answered(model, Staged.limited(), 12, 10);

    assertThat(reply.thinking()).isEqualTo("xxxx\nxxxx\nxx");
    assertThat(reply.text()).isEqualTo("42.");
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
    assertThat(reply.call().enforcers()).containsExactly(Enforcer.HARD_LIMIT);
    assertThat(reply.call().usage().thinking()).isEqualTo(12);
    assertThat(model.prompts()).hasSize(1);
    assertThat(reply.call().usage().completion()).isEqualTo(12 + CLOSE.length() + 4);
    assertThat(reply.call().charged().overrun()).isZero();
  }

  @Test
  void leavesThinkingThatEndsInTimeAsItIs() {
    var reply = answered(thinking(9), Staged.limited(), 40, 10);

    assertThat(reply.thinking()).isEqualTo("xxxx\nxxxx");
    assertThat(reply.call().usage().thinking()).isEqualTo(9 + CLOSE.length());
    assertThat(reply.call().followed()).isTrue();
    assertThat(reply.call().enforcers()).isEmpty();
  }

  @Test
  void endsTheAnswerAtItsNumberOfTokensWhateverThinkingLeft() {
    var reply = answered(thinking(9), Staged.limited(), 400, 2);

    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.call().finish()).isEqualTo(FinishReason.TRUNCATED_ANSWER);
  }

  @Test
  void answersInAnotherCallWhereTheModelEndedAmidThinking() {
    var model = new SteppedModel(text -> text.endsWith(CLOSE) ? "4" : "");

    var reply = answered(model, Staged.limited(), 40, 10);

    assertThat(reply.text()).isEqualTo("4");
    assertThat(model.prompts()).hasSize(2);
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
  }

  @Test
  void endsWhereWhoeverListensHasEnough() {
    var reply = (Reply.Answered) ask(thinking(99), Staged.limited(), 40, 10, _ -> false);

    assertThat(reply.call().finish()).isEqualTo(FinishReason.CANCELLED);
    assertThat(reply.call().usage().completion()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 1000, 2000, 4000})
  @DisplayName("3.2: special markers stand at exactly the indices of the table")
  void putsSpecialMarkersAtTheIndicesOfTheTable(int budget) {
    var markers = new Markers.Special(TokenIds.of(SPECIAL.chars().toArray()));

    var reply = answered(thinking(99_999), Staged.marked(Marking.special(markers)), budget, 10);

    var thought = reply.thinking();
    assertThat(thought).hasSize(budget);
    assertThat(IntStream.range(0, budget).filter(i -> SPECIAL.indexOf(thought.charAt(i)) >= 0))
        .containsExactly(boxed(MarkerSchedule.of(budget).indices()));
    assertThat(thought.replaceAll("[x\n]", ""))
        .isEqualTo(new StringBuilder(SPECIAL).reverse().toString());
    assertThat(reply.call().enforcers())
        .containsExactlyInAnyOrder(Enforcer.ANNOUNCEMENT, Enforcer.HARD_LIMIT);
    assertThat(reply.call().charged().overrun()).isZero();
  }

  @Test
  @DisplayName("3.9: markers in words count against the budget, and are left out of small ones")
  void putsMarkersInWordsWhereTheBudgetPaysForThem() {
    var strategy = Staged.marked(Marking.inWords(new MarkerWording("[{eighths}]")));

    var reply = answered(thinking(9999), strategy, 100, 10);

    assertThat(reply.thinking()).hasSize(100).contains("[7]", "[6]", "[1]");
    assertThat(answered(thinking(9999), strategy, 28, 10).call().enforcers())
        .containsExactly(Enforcer.HARD_LIMIT);
  }

  @Test
  void closesAtALineStartFromWhichNothingElseFits() {
    // fits as long as 20 tokens are left
    var strategy = Staged.guided(law((token, left) -> token == '<' || left >= 20 ? 0 : -1e9));

    var reply = answered(thinking(9999), strategy, 40, 10);

    assertThat(reply.thinking()).isEqualTo("xxxx\n".repeat(5));
    assertThat(reply.call().finish()).isEqualTo(FinishReason.STOP);
    assertThat(reply.call().enforcers()).containsExactly(Enforcer.GUIDANCE);
    assertThat(reply.text()).isEqualTo("42.");
  }

  @Test
  void refusesEnginesWithoutStagesOrHiddenStates() {
    var server = new LikelyModel(_ -> "");

    assertThatThrownBy(() -> answered(server, Staged.limited(), 40, 10))
        .isInstanceOf(UnsupportedRequest.class)
        .hasMessageContaining(Capability.LOGIT_STAGES.name());
    assertThat(Staged.guided(law((_, _) -> 0)).needs()).contains(Capability.HIDDEN_STATES);
    assertThat(Staged.limited().needs()).doesNotContain(Capability.HIDDEN_STATES);
  }

  @Test
  @DisplayName("4.8: in process, each step has its own exact cap")
  void endsTheStepsOfAPlan() {
    var plan = Plan.of(List.of(new Plan.Step("Add.", "", 50), new Plan.Step("Halve.", "", 50)));
    var strategy = PlanAndBudget.sequential(Planning.Ready.of(plan)).enforcedBy(Staged.limited());
    var model = thinking(9999);

    var reply = answered(model, strategy, 40, 10);

    assertThat(reply.thinking()).hasSize(40 + 1);
    assertThat(model.prompts()).hasSize(2);
    assertThat(reply.text()).isEqualTo("42.");
    assertThat(reply.call().charged().overrun()).isZero();
  }

  @Test
  void keepsToEveryCapOnARealDecoder(@TempDir Path folder) {
    keepsToEveryCap(folder, System.nanoTime());
  }

  /// In its 27th trial thinking ended amid a character, and was read again for the answer.
  @Test
  void reservesTheEndOfACharacterThatIsReadAgain(@TempDir Path folder) {
    keepsToEveryCap(folder, 36_769_292_505_617L);
  }

  private void keepsToEveryCap(Path folder, long seed) {
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    try (var model = OrtDecoder.open(TinyDecoder.write(folder), DecoderSettings.automatic())) {
      var marked = Staged.marked(Marking.special((Markers.Special) model.budgetMarkers().get()));
      var guided = Staged.guided(law((token, left) -> token == 258 ? 0 : -left / 100));
      for (int trial = 0; trial < 60; trial++) {
        var strategy =
            List.of(Staged.limited(), marked, guided, guided.with(marked.marking().get()))
                .get(trial % 4);
        int think = random.nextInt(300);
        int answer = random.nextInt(1, 30);
        ledger.limit(JOB, Limit.of(ledger.snapshot(JOB).spent() + random.nextInt(100, 2000)));

        var reply = ask(model, strategy, think, answer, Sampling.plain(random.nextLong()));

        assertThat(ledger.snapshot(JOB).overrun()).as("trial %d", trial).isZero();
        if (reply instanceof Reply.Answered(_, _, var call)) {
          // up to three tokens end a character, and one closes
          assertThat(call.usage().thinking()).isLessThanOrEqualTo((int) call.budget().think() + 3);
          assertThat(call.answerTokens()).isLessThanOrEqualTo(answer + 1 + 3);
          assertThat(call.level() == DegradeLevel.NO_THINKING || call.budget().think() >= 0)
              .isTrue();
        }
      }
    }
  }

  private static LengthLaw law(StepLengths lengths) {
    return new LengthLaw() {
      @Override
      public HiddenStates needs() {
        return HiddenStates.LAST;
      }

      @Override
      public StepLengths at(StepView step) {
        assertThat(step.lastHidden()).isNotEmpty();
        return lengths;
      }
    };
  }

  private static Integer[] boxed(int[] numbers) {
    return new ArrayList<>(IntStream.of(numbers).boxed().toList()).toArray(Integer[]::new);
  }

  private Reply.Answered answered(LanguageModel model, Strategy strategy, int think, int answer) {
    return (Reply.Answered) ask(model, strategy, think, answer, PieceListener.UNHEARD);
  }

  private Reply ask(
      LanguageModel model, Strategy strategy, int think, int answer, PieceListener listener) {
    return ask(model, strategy, think, answer, Sampling.greedy(), listener);
  }

  private Reply ask(
      LanguageModel model, Strategy strategy, int think, int answer, Sampling sampling) {
    return ask(model, strategy, think, answer, sampling, PieceListener.UNHEARD);
  }

  private Reply ask(
      LanguageModel model,
      Strategy strategy,
      int think,
      int answer,
      Sampling sampling,
      PieceListener listener) {
    return new Respondent(
            model, ThinkingFormat.tags(), ledger, TokenWeights.EQUAL, () -> NOON, _ -> {})
        .answer(
            new Question(JOB, new IdempotencyKey("key " + keys++), "What?", OptionalInt.empty()),
            strategy,
            new Need(think, 0, answer, 1),
            sampling,
            listener);
  }
}
