package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

class NdcgPropertyTests {

  private static final Offset<Double> CLOSE = within(1e-9);

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);
  private double[] returns = {};
  private double[] scores = {};
  private int k;

  @BeforeEach
  void drawAList() {
    int n = random.nextInt(3, 82);
    returns = random.doubles(n, -0.1, 0.1).toArray();
    // Language models give whole numbers from 1 to 10: ties are the rule.
    scores = random.ints(n, 1, 11).asDoubleStream().toArray();
    k = random.nextInt(1, n + 2);
  }

  @RepeatedTest(20)
  void skillDoesNotDependOnScaleAndOffsetOfTheGains() {
    double scale = random.nextDouble(0.1, 100);
    double offset = scale + random.nextDouble(0, 100);
    double skill = skill(r -> r + 0.1);

    assertThat(skill(r -> scale * r + offset)).as("seed %d", seed).isCloseTo(skill, CLOSE);
    assertThat(Ndcg.at(k, Gain.RATIO).skill(list())).isCloseTo(skill, CLOSE);
    assertThat(Ndcg.at(k, Gain.MIN_SHIFT).skill(list())).isCloseTo(skill, CLOSE);
  }

  @RepeatedTest(20)
  void figuresDoNotDependOnTheOrderOfTheInput() {
    var original = BudgetFigures.of(list());
    shuffle();
    var shuffled = BudgetFigures.of(list());

    for (var measure : RankingMeasure.values()) {
      assertThat(shuffled.value(measure))
          .as("%s, seed %d", measure, seed)
          .isCloseTo(
              original.value(measure), within(1e-9 * (1 + Math.abs(original.value(measure)))));
    }
  }

  @RepeatedTest(20)
  void liesBetweenTheWorstAndTheBestTieOrder() {
    for (var gain : new Gain[] {Gain.RANK, Gain.MIN_SHIFT, Gain.RATIO, Gain.QUINTILE_EXP}) {
      double averaged = Ndcg.at(k, gain).value(list());

      assertThat(averaged)
          .as("%s, k %d, seed %d", gain, k, seed)
          .isBetween(0.0, 1 + 1e-12)
          .isBetween(
              new Ndcg(gain, Ties.WORST, k).value(list()) - 1e-12,
              new Ndcg(gain, Ties.BEST, k).value(list()) + 1e-12);
    }
  }

  @RepeatedTest(20)
  void constantScoresAreChance() {
    Arrays.fill(scores, 4);

    assertThat(Ndcg.at(k, Gain.RANK).value(list()))
        .as("seed %d", seed)
        .isCloseTo(Ndcg.at(k, Gain.RANK).random(list()), CLOSE);
    assertThat(Ndcg.at(k, Gain.RANK).skill(list())).isCloseTo(0, CLOSE);
  }

  @RepeatedTest(20)
  void theTrueOrderIsPerfect() {
    scores = returns.clone();

    assertThat(Ndcg.at(k, Gain.RANK).value(list())).as("seed %d", seed).isCloseTo(1, CLOSE);
    assertThat(Ndcg.at(k, Gain.RANK).skill(list())).isCloseTo(1, CLOSE);
    assertThat(RankCorrelation.spearman(list())).isCloseTo(1, CLOSE);
    assertThat(RankCorrelation.kendall(list())).isCloseTo(1, CLOSE);
  }

  @RepeatedTest(20)
  void rightingAWrongPairNeverLowersIt() {
    int i = random.nextInt(returns.length);
    int j = random.nextInt(returns.length);
    double before = Ndcg.at(k, Gain.MIN_SHIFT).value(list());
    if ((returns[i] - returns[j]) * (scores[i] - scores[j]) < 0) {
      swap(scores, i, j);
    }

    assertThat(Ndcg.at(k, Gain.MIN_SHIFT).value(list()))
        .as("seed %d", seed)
        .isGreaterThanOrEqualTo(before - 1e-12);
  }

  private double skill(DoubleUnaryOperator gain) {
    var gains = Arrays.stream(returns).map(gain).toArray();
    return Ndcg.at(k, Gain.RAW).skill(BudgetList.of("b", gains, scores));
  }

  private BudgetList list() {
    return BudgetList.of("b", returns, scores);
  }

  private void shuffle() {
    for (int i = returns.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      swap(returns, i, j);
      swap(scores, i, j);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double swapped = values[i];
    values[i] = values[j];
    values[j] = swapped;
  }
}
