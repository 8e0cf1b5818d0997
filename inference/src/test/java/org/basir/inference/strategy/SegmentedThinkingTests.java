package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.basir.inference.degradation.Need;
import org.basir.inference.guidance.BinaryGuidance;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.junit.jupiter.api.Test;

class SegmentedThinkingTests {

  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
  private static final GammaLength LAW = new GammaLength(80, 20);
  private static final double OWN = 0.1;

  /// Lines of three tokens, without an end.
  private static String lines(String prompt) {
    return prompt.endsWith("</think>") ? "42" : "ab\n".repeat(400);
  }

  @Test
  void tellsAfterEachEighthWhatIsLeftAndPaysForIt() {
    var model = new LikelyModel(prompt -> prompt.endsWith("</think>") ? "42" : "x".repeat(999));

    var reply = ask(model, new Announced(new MarkerWording("[{eighths}]")), 100, greedy());

    // (100 - 7 * 3) / 8 + 1 = 10 tokens before each marker of 3, then the 9 that are left
    var x = "x".repeat(10);
    assertThat(reply.thinking())
        .isEqualTo(
            x
                + "[7]"
                + x
                + "[6]"
                + x
                + "[5]"
                + x
                + "[4]"
                + x
                + "[3]"
                + x
                + "[2]"
                + x
                + "[1]"
                + "x".repeat(9));
    assertThat(reply.call().usage().thinking()).isEqualTo(100 - 7 * 3);
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
    assertThat(reply.call().enforcers())
        .containsExactlyInAnyOrder(Enforcer.ANNOUNCEMENT, Enforcer.HARD_LIMIT);
    assertThat(reply.text()).isEqualTo("42");
  }

  @Test
  void announcesNothingAfterThinkingIsClosed() {
    var model =
        new LikelyModel(prompt -> prompt.endsWith("</think>") ? "42" : "1234567890</think>");

    var reply = ask(model, new Announced(new MarkerWording("[{eighths}]")), 400, greedy());

    assertThat(reply.thinking()).isEqualTo("1234567890");
    assertThat(reply.call().followed()).isTrue();
  }

  @Test
  void isAHardCapWhereTheBudgetPaysForNoMarkers() {
    var model = new LikelyModel(SegmentedThinkingTests::lines);

    var reply = ask(model, new Announced(MarkerWording.standard()), 9, greedy());

    assertThat(reply.thinking()).isEqualTo("ab\nab\nab\n");
    assertThat(reply.call().enforcers()).containsExactly(Enforcer.HARD_LIMIT);
  }

  @Test
  void closesAtTheFirstLineThatWouldLikelyNotFit() {
    var model = new LikelyModel(SegmentedThinkingTests::lines).closingWith(OWN);
    int lines = 0;
    while (BinaryGuidance.close(OWN, LAW.fit(120 - 3.0 * lines)) < 0.5) {
      lines++;
    }

    var reply = ask(model, guided(), 120, greedy());

    assertThat(lines).isBetween(1, 39);
    assertThat(reply.thinking()).isEqualTo("ab\n".repeat(lines));
    assertThat(reply.call().finish()).isEqualTo(FinishReason.STOP);
    assertThat(reply.call().enforcers()).containsExactly(Enforcer.GUIDANCE);
    assertThat(reply.text()).isEqualTo("42");
  }

  @Test
  void closesWithTheGuidedProbabilityWhereTokensAreDrawn() {
    double guided = BinaryGuidance.close(OWN, LAW.fit(42));
    int seeds = 4000;
    int closed = 0;
    for (int seed = 0; seed < seeds; seed++) {
      var model = new LikelyModel(SegmentedThinkingTests::lines).closingWith(OWN);
      closed += ask(model, guided(), 42, Sampling.plain(seed)).thinking().isEmpty() ? 1 : 0;
    }

    assertThat(guided).isBetween(0.2, 0.8);
    // three standard errors, seeds 0 to 3999
    assertThat((double) closed / seeds).isCloseTo(guided, within(0.024));
  }

  @Test
  void endsWhereWhoeverListensHasEnough() {
    var model = new LikelyModel(SegmentedThinkingTests::lines).closingWith(OWN);

    var reply = ask(model, guided(), 3, greedy(), piece -> false);

    assertThat(reply.call().finish()).isEqualTo(FinishReason.CANCELLED);
    assertThat(model.prompts()).hasSize(1);
  }

  @Test
  void thinksToTheHardCapWithoutALaw() {
    var model = new LikelyModel(SegmentedThinkingTests::lines).closingWith(OWN);

    var reply = ask(model, new Guided(used -> Optional.empty(), 20, 64, 40), 30, greedy());

    assertThat(reply.thinking()).isEqualTo("ab\n".repeat(10));
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
  }

  @Test
  void guidesNoMoreLinesThanItReservedFor() {
    var model = new LikelyModel(SegmentedThinkingTests::lines).closingWith(OWN);

    var reply = ask(model, new Guided(_ -> Optional.empty(), 20, 64, 4), 60, greedy());

    assertThat(model.prompts()).hasSize(4 + 2);
    assertThat(reply.thinking()).isEqualTo("ab\n".repeat(20));
    assertThat(reply.call().charged().overrun()).isZero();
  }

  @Test
  void refusesAnEngineThatTellsNoProbabilities() {
    var model = new LikelyModel(SegmentedThinkingTests::lines);

    assertThatThrownBy(() -> ask(model, guided(), 30, greedy()))
        .isInstanceOf(UnsupportedRequest.class)
        .hasMessageContaining("PROBABILITIES");
  }

  private static Strategy guided() {
    return new Guided(used -> Optional.of(LAW), 20, 64, 40);
  }

  private static Sampling greedy() {
    return Sampling.greedy();
  }

  private static Reply.Answered ask(
      LikelyModel model, Strategy strategy, int think, Sampling sampling) {
    return ask(model, strategy, think, sampling, PieceListener.UNHEARD);
  }

  private static Reply.Answered ask(
      LikelyModel model, Strategy strategy, int think, Sampling sampling, PieceListener listener) {
    var ledger = new InMemoryLedger(LedgerSettings.usual(), () -> NOON);
    return (Reply.Answered)
        new Respondent(
                model, ThinkingFormat.tags(), ledger, TokenWeights.EQUAL, () -> NOON, call -> {})
            .answer(
                new Question(
                    ScopePath.of("acme"), new IdempotencyKey("1"), "What?", OptionalInt.empty()),
                strategy,
                new Need(think, 0, 10, 10),
                sampling,
                listener);
  }
}
