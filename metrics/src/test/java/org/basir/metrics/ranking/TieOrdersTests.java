package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/// Up to seven sectors every order can be looked at.
class TieOrdersTests {

  private static final Gain[] GAINS = {Gain.RANK, Gain.MIN_SHIFT, Gain.RATIO, Gain.QUINTILE_EXP};

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  @RepeatedTest(25)
  void tiesAreTheMeanTheLeastAndTheMostOverAllTheirOrders() {
    int n = random.nextInt(2, 8);
    int k = random.nextInt(1, n + 1);
    var returns = random.doubles(n, -0.1, 0.1).map(r -> Math.rint(r * 50) / 50).toArray();
    var scores = random.ints(n, 1, 4).asDoubleStream().toArray();
    var list = BudgetList.of("b", returns, scores);
    for (var gain : GAINS) {
      var orders = orders(n).stream().filter(order -> respects(order, scores)).toList();
      var values =
          orders.stream()
              .mapToDouble(order -> ndcg(gain.of(returns), order, k))
              .summaryStatistics();

      assertThat(Ndcg.at(k, gain).value(list))
          .as("%s@%d of %d, seed %d", gain, k, n, seed)
          .isCloseTo(values.getAverage(), within(1e-9));
      assertThat(new Ndcg(gain, Ties.WORST, k).value(list))
          .isCloseTo(values.getMin(), within(1e-9));
      assertThat(new Ndcg(gain, Ties.BEST, k).value(list)).isCloseTo(values.getMax(), within(1e-9));
    }
  }

  private static boolean respects(List<Integer> order, double[] scores) {
    return IntStream.range(1, order.size())
        .allMatch(i -> scores[order.get(i - 1)] >= scores[order.get(i)]);
  }

  private static double ndcg(double[] gains, List<Integer> order, int k) {
    double reached = 0;
    double ideal = 0;
    var best = new ArrayList<>(order);
    best.sort((a, b) -> Double.compare(gains[b], gains[a]));
    for (int i = 0; i < k; i++) {
      reached += gains[order.get(i)] * Math.log(2) / Math.log(i + 2.0);
      ideal += gains[best.get(i)] * Math.log(2) / Math.log(i + 2.0);
    }
    return ideal == 0 ? 0 : reached / ideal;
  }

  private static List<List<Integer>> orders(int n) {
    if (n == 0) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Integer>>();
    for (var shorter : orders(n - 1)) {
      for (int place = 0; place <= shorter.size(); place++) {
        var longer = new ArrayList<>(shorter);
        longer.add(place, n - 1);
        orders.add(Collections.unmodifiableList(longer));
      }
    }
    return orders;
  }
}
