package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.PermutationTest;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class RankingEvaluationTests {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(500, 0.95, 1);
  private static final PermutationTest PERMUTATIONS = new PermutationTest(500, 1);
  private static final SectorCode A = new SectorCode(1);
  private static final SectorCode B = new SectorCode(2);
  private static final SectorCode C = new SectorCode(3);
  private static final SectorCode D = new SectorCode(4);

  @Test
  void tiesOmittedSectorsLastAndDiscardsInventedOnes() {
    var list = BudgetList.of("2019", Map.of(A, .03, B, .01, C, .02), Map.of(A, -5.0, D, 9.0));

    assertThat(list.omitted()).isEqualTo(2);
    assertThat(list.discarded()).isEqualTo(1);
    // Gains 2, 1, 0: the first place is right, the other two share one gain.
    double ideal = 2 + 1 / log2(3);
    double shared = 2 + (1 / log2(3) + 1 / log2(4)) / 2;
    assertThat(Ndcg.of(Gain.RANK).value(list)).isCloseTo(shared / ideal, within(1e-12));
    assertThat(BudgetFigures.of(list).value(RankingMeasure.TIE_RATE))
        .isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void dropsAndCountsListsThatSayNothing() {
    var good = BudgetList.of("good", new double[] {1, 2, 3}, new double[] {1, 2, 3});
    var pair = BudgetList.of("pair", new double[] {1, 2}, new double[] {1, 2});
    var flat = BudgetList.of("flat", new double[] {1, 1, 1}, new double[] {1, 2, 3});

    var evaluation = evaluate(List.of(good, pair, flat));

    assertThat(evaluation.budgets()).extracting(BudgetFigures::budget).containsExactly("good");
    assertThat(evaluation.tooShort()).isEqualTo(1);
    assertThat(evaluation.constant()).isEqualTo(1);
    assertThatThrownBy(() -> evaluate(List.of(pair, flat)))
        .hasMessage("None of 2 budgets has 3 sectors with returns that differ");
  }

  @Test
  void averagesOverBudgetsWhateverTheirLength() {
    var right = BudgetList.of("right", new double[] {1, 2, 3}, new double[] {1, 2, 3});
    var wrong = BudgetList.of("wrong", new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1});

    assertThat(evaluate(List.of(right, wrong)).value(RankingMeasure.SPEARMAN))
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void tellsSkillFromNone() {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    var skilled = evaluate(lists(random, 0.01));
    var blind = evaluate(lists(new SplittableRandom(seed), 1e9));
    var gain = skilled.minus(blind, RankingMeasure.S_RANK, BOOTSTRAP);

    assertThat(skilled.pValue()).as("seed %d", seed).isEqualTo(1 / 501.0);
    assertThat(skilled.interval(RankingMeasure.S_RANK).low()).as("seed %d", seed).isPositive();
    assertThat(gain.isGain()).as("seed %d", seed).isTrue();
    assertThat(gain.mean())
        .isCloseTo(
            skilled.value(RankingMeasure.S_RANK) - blind.value(RankingMeasure.S_RANK),
            within(1e-12));
  }

  @Test
  void refusesToCompareDifferentBudgets() {
    var one = evaluate(List.of(BudgetList.of("a", new double[] {1, 2, 3}, new double[3])));
    var other = evaluate(List.of(BudgetList.of("b", new double[] {1, 2, 3}, new double[3])));

    assertThatThrownBy(() -> one.minus(other, RankingMeasure.S_RANK, BOOTSTRAP))
        .hasMessage("Only the same budgets compare: [a] against [b]");
  }

  @Test
  void saysTheHeadlineInOneLine() {
    var lists =
        List.of(
            BudgetList.of("a", new double[] {1, 2, 3}, new double[] {1, 2, 3}),
            BudgetList.of("b", new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 4}));

    assertThat(evaluate(lists).headline())
        .matches(
            "S_rank = 1.000 \\(95 % CI 1.000 to 1.000\\), mean Spearman = 1.000, NDCG_rank = 1.000"
                + " vs random 0.808, p = 0.0\\d+, 2 budgets, n = 3-4");
  }

  private static List<BudgetList> lists(SplittableRandom random, double noise) {
    return IntStream.range(0, 20)
        .mapToObj(i -> {
          var returns = random.doubles(30, -0.05, 0.05).toArray();
          var scores = IntStream.range(0, 30);
          return BudgetList.of(
              "b" + i,
              returns,
              scores.mapToDouble(j -> returns[j] + noise * random.nextDouble()).toArray());
        })
        .toList();
  }

  private static RankingEvaluation evaluate(List<BudgetList> lists) {
    return RankingEvaluation.of(lists, BOOTSTRAP, PERMUTATIONS);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
