package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.PermutationTest;
import org.junit.jupiter.api.Test;

class StandingsTests {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 0.95, 1);
  private static final int BUDGETS = 24;

  private final RankedSystem good = system("good", Role.RANKER, 0.1);
  private final RankedSystem blind = system("blind", Role.RANKER, 1e9);
  private final RankedSystem past = system("past", Role.BASELINE, 0.4);
  private final RankedSystem future =
      new RankedSystem(
          "future", Role.BASELINE, Protocol.LEAVE_ONE_OUT, BUDGETS, evaluation(0.001, 1));
  private final RankedSystem constant =
      new RankedSystem("constant", Role.CHANCE, Protocol.WALK_FORWARD, BUDGETS, evaluation(0, 0));

  @Test
  void correctsEveryTestForTheOthers() {
    var standings = Standings.of(List.of(good, blind, past, constant), BOOTSTRAP);

    assertThat(standings.againstChance(good))
        .isCloseTo(3 * good.evaluation().pValue(), within(1e-12));
    assertThat(standings.againstChance(constant)).isNaN();
    assertThat(standings.contrasts()).hasSize(6);
    var contrast = standings.contrast(good, blind);
    assertThat(contrast.pValue()).isCloseTo(2 / 1001.0, within(1e-12));
    assertThat(contrast.holm()).isGreaterThan(contrast.pValue());
    assertThat(standings.contrast(blind, good).difference().mean())
        .isEqualTo(-contrast.difference().mean());
    assertThat(standings.contrast(blind, good).holm()).isEqualTo(contrast.holm());
  }

  @Test
  void saysThatARankerBeatsChanceAndTheStrongestBaseline() {
    var verdict = verdict(good, blind, past, constant);

    assertThat(verdict.sentences().get(0))
        .matches("good \\(S_rank = 0\\.\\d+, .+\\) beats chance\\.");
    assertThat(verdict.sentences().get(1)).startsWith("The strongest baseline is past with S_rank");
    assertThat(verdict.sentences().get(2)).startsWith("good beats it by 0.");
  }

  @Test
  void saysThatNoneDoesAndWhatWouldBeMissed() {
    var verdict = verdict(blind, past, constant);

    assertThat(verdict.text())
        .contains("No ranker beats chance: the best, blind, has S_rank = ")
        .contains("No ranker beats it: blind differs by -0.")
        .endsWith("would be missed more often than once in five times.");
  }

  @Test
  void takesNoBaselineFromTheFuture() {
    var standings = Standings.of(List.of(good, future, past), BOOTSTRAP);

    assertThat(standings.strongestBaseline()).contains(past);
  }

  @Test
  void knowsWhatDifferenceTheBudgetsCanShow() {
    var contrast = Standings.of(List.of(good, past), BOOTSTRAP).contrast(good, past);
    var a = good.evaluation().perBudget(RankingMeasure.S_RANK);
    var b = past.evaluation().perBudget(RankingMeasure.S_RANK);
    double mean = contrast.difference().mean();
    double squares =
        IntStream.range(0, BUDGETS).mapToDouble(i -> Math.pow(a[i] - b[i] - mean, 2)).sum();

    assertThat(contrast.detectable())
        .isCloseTo(2.801585 * Math.sqrt(squares / (BUDGETS - 1) / BUDGETS), within(1e-9));
  }

  @Test
  void refusesTwoOfOneName() {
    assertThatThrownBy(() -> Standings.of(List.of(good, good), BOOTSTRAP))
        .hasMessage("Two systems share a name: [good, good]");
  }

  private static Verdict verdict(RankedSystem... systems) {
    return Verdict.of(Standings.of(List.of(systems), BOOTSTRAP));
  }

  private static RankedSystem system(String name, Role role, double noise) {
    return new RankedSystem(name, role, Protocol.WALK_FORWARD, BUDGETS, evaluation(noise, 1));
  }

  private static RankingEvaluation evaluation(double noise, double signal) {
    var random = new SplittableRandom(7);
    var lists =
        IntStream.range(0, BUDGETS)
            .mapToObj(i -> {
              var returns = random.doubles(30, -0.05, 0.05).toArray();
              var scores =
                  IntStream.range(0, 30)
                      .mapToDouble(j -> signal * returns[j] + noise * (random.nextDouble() - .5))
                      .toArray();
              return BudgetList.of("b" + i, returns, scores);
            })
            .toList();
    return RankingEvaluation.of(lists, BOOTSTRAP, new PermutationTest(1000, 1));
  }
}
