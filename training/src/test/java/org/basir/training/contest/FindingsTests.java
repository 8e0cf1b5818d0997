package org.basir.training.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.usage.FinishReason;
import org.basir.metrics.significance.Bootstrap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FindingsTests {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 0.95, 1);
  private static final int BUDGET = 1000;

  @Test
  @DisplayName("4.4: four questions, scores 1, 1, 0, 1, tokens 400, 600, 1500, 500")
  void figuresOfAHeatAreThoseWorkedOutByHand() {
    var heat =
        List.of(
            outcome("a", 0, true, 390, 10, FinishReason.STOP),
            outcome("a", 1, true, 590, 10, FinishReason.STOP),
            outcome("a", 2, false, 1490, 10, FinishReason.TRUNCATED_THINKING),
            outcome("a", 3, true, 490, 10, FinishReason.FORCED_CLOSE));
    var figures = HeatFigures.of(new Heat("a", BUDGET), heat, BOOTSTRAP);
    assertThat(figures.efficiency().e3().value()).isEqualTo(7.5);
    assertThat(figures.accuracy()).isEqualTo(0.75);
    assertThat(figures.interval().low()).isCloseTo(0.3006, within(1e-4));
    assertThat(figures.interval().high()).isCloseTo(0.9544, within(1e-4));
    assertThat(figures.following().ratio()).isEqualTo(0.5);
    assertThat(figures.following().utilisation()).isCloseTo(0.49, within(1e-12));
    assertThat(figures.following().overshoot(0.5)).isZero();
    assertThat(figures.following().overshoot(0.95)).isCloseTo(0.85 * 490, within(1e-9));
    assertThat(figures.excess()).isEqualTo(490);
    assertThat(figures.thinking()).isEqualTo(740);
    assertThat(figures.answer()).isEqualTo(10);
    assertThat(figures.finishes().count(FinishReason.STOP)).isEqualTo(2);
    assertThat(figures.levels().count(DegradeLevel.FULL)).isEqualTo(4);
  }

  @Test
  void pairsAreTestedOnTheQuestionsThatOnlyOneDid() {
    var outcomes = Map.of("a", heat("a", 20, i -> i < 15), "b", heat("b", 20, i -> i >= 15));
    var pairing = Pairing.of("a", "b", BUDGET, outcomes, Outcome::solved);
    assertThat(pairing.gain()).isEqualTo(0.5);
    assertThat(pairing.holm()).isCloseTo(0.04138946533203125, within(1e-12));
    assertThat(pairing.isGain()).isTrue();
    var corrected = Pairing.corrected(List.of(pairing, pairing));
    assertThat(corrected)
        .allSatisfy(it -> {
          assertThat(it.holm()).isCloseTo(2 * 0.04138946533203125, within(1e-12));
          assertThat(it.isGain()).isFalse();
        });
  }

  @Test
  void everyEntrantIsPairedWithEveryOther() {
    var outcomes =
        Map.of(
            "a", heat("a", 8, _ -> true),
            "b", heat("b", 8, _ -> false),
            "c", heat("c", 8, i -> i % 2 == 0));
    var pairs = Pairing.all(BUDGET, outcomes);
    assertThat(pairs).hasSize(3);
    assertThat(pairs).filteredOn(it -> Math.abs(it.gain()) == 1).hasSize(1);
  }

  @Test
  void efficiencyIsComparedOnTheSameResamples() {
    var one = heat("a", 30, i -> i % 3 > 0);
    var gain = EfficiencyGain.of("a", "b", BUDGET, one, one, BOOTSTRAP);
    assertThat(gain.gain().value()).isZero();
    assertThat(gain.gain().interval().low()).isZero();
    assertThat(gain.gain().interval().high()).isZero();
    var better = EfficiencyGain.of("a", "b", BUDGET, heat("a", 30, _ -> true), one, BOOTSTRAP);
    assertThat(better.isGain()).isTrue();
    // accuracy 100 against 66.7 per cent with 100 tokens each
    assertThat(better.gain().value()).isCloseTo(100 - 4e4 / 9 / 100, within(1e-9));
  }

  @Test
  void verdictsSayWhereAClaimHolds() {
    var claim = new Claim("better", "a paper", "a", "b", Measure.ACCURACY);
    assertThat(verdict(claim, 1, 1, 0)).isEqualTo("holds at 2 of 3 budgets");
    assertThat(verdict(claim, 0, 0, 0)).isEqualTo("not seen at any of 3 budgets");
    assertThat(verdict(claim, -1, 0, 0)).isEqualTo("reversed at 1 of 3 budgets");
    assertThat(verdict(claim, -1, 1, 0)).isEqualTo("holds at 1, reversed at 1 of 3 budgets");
  }

  private static String verdict(Claim claim, int... signs) {
    var findings =
        IntStream.of(signs)
            .mapToObj(sign -> new Claim.Finding(BUDGET, sign, sign > 0, sign < 0, "p 0.0100"))
            .toList();
    return new Claim.Tested(claim, findings).verdict();
  }

  private static List<Outcome> heat(String entrant, int questions, IntPredicate solved) {
    var outcomes = new ArrayList<Outcome>();
    for (int i = 0; i < questions; i++) {
      outcomes.add(outcome(entrant, i, solved.test(i), 90, 10, FinishReason.STOP));
    }
    return outcomes;
  }

  private static Outcome outcome(
      String entrant,
      int question,
      boolean solved,
      long thinking,
      long answer,
      FinishReason finish) {
    long all = thinking + answer;
    return new Outcome(
        new Heat(entrant, BUDGET),
        question,
        solved,
        thinking,
        answer,
        all,
        all,
        all,
        0,
        2,
        finish,
        DegradeLevel.FULL,
        5);
  }
}
