package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.basir.inference.degradation.Need;
import org.basir.inference.guidance.LengthTable;
import org.basir.inference.guidance.TokenClass;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopKSpec29Tests {

  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
  private static final int SEEDS = 4000;

  /// The toy of 2.10: `A` (0.7) is likely long, `B` (0.3) likely short.
  private static final LineLaw TOY =
      (token, _, left) ->
          switch (token) {
            case "A" -> OptionalDouble.of(1 - Math.pow(0.95, left));
            case "B" -> OptionalDouble.of(1 - Math.pow(0.5, left));
            default -> OptionalDouble.empty();
          };

  /// Lines of three characters, without an end.
  private static LikelyModel lines(Map<Character, Double> first) {
    return new LikelyModel(
            prompt -> prompt.endsWith("</think>") ? "42" : line(prompt) + "?b\n".repeat(400))
        .beginningWith(first);
  }

  private static String line(String prompt) {
    return prompt.endsWith("\n") || prompt.endsWith(">") ? "?b\n" : "b\n";
  }

  @ParameterizedTest
  @CsvSource({"5,0.352697", "10,0.483790", "20,0.599498", "100,0.698752"})
  @DisplayName("2.10: guided by the true law, A comes as often as if all was known")
  void drawsByTheGuidedProbabilities(int budget, double guided) {
    int plain = 0;
    int warm = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      plain += beginsWithA(budget, Sampling.plain(seed)) ? 1 : 0;
      // the engine doesn't draw by the model's probabilities here, but what is drawn stays exact
      warm += beginsWithA(budget, new Sampling(2, 0.9, seed)) ? 1 : 0;
    }
    // three standard errors, seeds 0 to 3999
    assertThat((double) plain / SEEDS).isCloseTo(guided, within(0.024));
    assertThat((double) warm / SEEDS).isCloseTo(guided, within(0.024));
  }

  private static boolean beginsWithA(int budget, Sampling sampling) {
    var model = lines(Map.of('A', 0.7, 'B', 0.3));
    return ask(model, new TopK(TOY, 20, 64, 1), budget, sampling).thinking().startsWith("A");
  }

  @Test
  void takesTheLargestProductWithoutTemperature() {
    var model = lines(Map.of('A', 0.7, 'B', 0.3));

    assertThat(ask(model, new TopK(TOY, 20, 64, 40), 60, Sampling.greedy()).thinking())
        .startsWith("Ab\nAb\n")
        .contains("Bb\nBb\n");
  }

  @Test
  @DisplayName("2.9: a refused token costs one token more, within what was reserved")
  void paysForTheTokensItDrops() {
    var model = lines(Map.of('A', 0.7, 'B', 0.3));

    var reply = ask(model, new TopK(TOY, 20, 64, 2), 6, Sampling.greedy());

    assertThat(reply.thinking()).isEqualTo("Bb\nBb\n");
    assertThat(model.prompts()).hasSize(5);
    assertThat(model.prompts().get(1)).endsWith("<think>B");
    assertThat(reply.call().usage().completion()).isEqualTo(2 * 3 + 3);
    assertThat(reply.call().usage().thinking()).isEqualTo(4);
    assertThat(reply.call().charged().overrun()).isZero();
  }

  @Test
  void closesWhereClosingIsTheLargestProduct() {
    var model = lines(Map.of('A', 0.9, '<', 0.1));

    var reply = ask(model, new TopK(TOY, 20, 64, 40), 9, Sampling.greedy());

    // .9 (1 - .95^9) = .333, .9 (1 - .95^6) = .238, .9 (1 - .95^3) = .128
    assertThat(reply.thinking()).isEqualTo("Ab\nAb\nAb\n");
    var two = ask(lines(Map.of('A', 0.85, '<', 0.15)), new TopK(TOY, 20, 64, 40), 9, greedy());
    assertThat(two.thinking()).isEqualTo("Ab\nAb\n");
    assertThat(two.call().finish()).isEqualTo(FinishReason.STOP);
    assertThat(two.call().enforcers()).containsExactly(Enforcer.GUIDANCE);
    assertThat(two.text()).isEqualTo("42");
  }

  @Test
  void choosesAlsoWhereTheEngineDoesNotTellWhichTokenItDrew() {
    var model = lines(Map.of('A', 0.7, 'B', 0.3)).withoutTokens();

    var reply = ask(model, new TopK(TOY, 20, 64, 2), 6, greedy());

    assertThat(reply.thinking()).isEqualTo("Bb\nBb\n");
    assertThat(reply.call().charged().overrun()).isZero();
  }

  @Test
  void leavesLinesOfWhichNothingIsKnownAsTheyAre() {
    var model = lines(Map.of('C', 0.6, '<', 0.4));

    var reply = ask(model, new TopK(TOY, 20, 64, 40), 9, greedy());

    assertThat(reply.thinking()).isEqualTo("Cb\nCb\nCb\n");
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
  }

  @Test
  void guidesByATableOfWhatStartsALine() {
    var table = LengthTable.empty();
    for (int trace = 0; trace < 60; trace++) {
      table = table.plus(List.of("So", " it", " is"), 1);
    }
    var known = table;
    var law = LineLaw.of(() -> known);

    var expected = known.law(TokenClass.CAPITALISED, 0).orElseThrow();
    assertThat(law.fit("We", 0, 9)).hasValue(expected.fit(9));
    assertThat(law.fit("12", 0, 9)).isEmpty();
  }

  @Test
  void neverTakesMoreThanWasReserved() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int trial = 0; trial < 300; trial++) {
      var model = lines(Map.of('A', 0.5, 'B', 0.3, '<', 0.1));
      var strategy = new TopK(TOY, 20, random.nextInt(1, 9), random.nextInt(1, 20));
      int think = random.nextInt(1, 80);

      var reply = ask(model, strategy, think, Sampling.plain(random.nextLong()));

      assertThat(reply.call().charged().overrun()).as("trial %d", trial).isZero();
      assertThat(reply.thinking().length()).isLessThanOrEqualTo(think);
      assertThat(reply.text()).isEqualTo("42");
    }
  }

  @Test
  void refusesAnEngineThatTellsNoProbabilities() {
    assertThatThrownBy(() -> ask(new LikelyModel(_ -> ""), new TopK(TOY, 20, 64, 4), 9, greedy()))
        .isInstanceOf(UnsupportedRequest.class)
        .hasMessageContaining("PROBABILITIES");
  }

  private static Sampling greedy() {
    return Sampling.greedy();
  }

  private static Reply.Answered ask(
      LikelyModel model, Strategy strategy, int think, Sampling sampling) {
    var ledger = new InMemoryLedger(LedgerSettings.usual(), () -> NOON);
    return (Reply.Answered)
        new Respondent(
                model, ThinkingFormat.tags(), ledger, TokenWeights.EQUAL, () -> NOON, _ -> {})
            .answer(
                new Question(
                    ScopePath.of("acme"), new IdempotencyKey("1"), "What?", OptionalInt.empty()),
                strategy,
                new Need(think, 0, 10, 10),
                sampling,
                PieceListener.UNHEARD);
  }
}
