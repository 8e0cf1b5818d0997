package org.basir.metrics.significance;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Percentile bootstrap whose unit is the budget: sectors and excerpts of one budget move together,
/// so that resampling them one by one would give intervals far too short.
///
/// Equal parameters give equal intervals on every machine (generator L64X128MixRandom).
///
/// @param resamples 1 or more
/// @param level of the intervals, as in 0.95
public record Bootstrap(int resamples, double level, long seed) {

  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("At least one resample is needed, not " + resamples);
    }
    Interval.undefined(level);
  }

  /// 10,000 resamples and 95 per cent.
  public static Bootstrap of(long seed) {
    return new Bootstrap(10_000, 0.95, seed);
  }

  /// Intervals of several statistics over the same resamples; undefined with fewer than 2 budgets.
  ///
  /// @param statistics gets the budgets drawn, each from 0 to `budgets` - 1, as many as there are;
  ///   returns always the same number of values
  public List<Interval> intervals(int budgets, Function<int[], double[]> statistics) {
    var random = random(seed);
    var draws =
        IntStream.range(0, resamples)
            .mapToObj(_ -> statistics.apply(draw(random, budgets)))
            .toList();
    return IntStream.range(0, draws.getFirst().length)
        .mapToObj(i -> budgets < 2 ? Interval.undefined(level) : interval(column(draws, i)))
        .toList();
  }

  /// Interval of the mean over budgets.
  public Interval mean(double[] perBudget) {
    return means(List.of(perBudget)).getFirst();
  }

  /// Intervals of the means of several figures of the same budgets over the same resamples.
  ///
  /// @param figures one array per figure, all with one value per budget
  public List<Interval> means(List<double[]> figures) {
    return intervals(
        figures.getFirst().length,
        drawn -> figures.stream().mapToDouble(perBudget -> mean(perBudget, drawn)).toArray());
  }

  /// Paired difference of two systems, budget by budget.
  ///
  /// @throws IllegalArgumentException if the lengths differ
  public Difference difference(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "Only pairs can be compared, not " + first.length + " with " + second.length);
    }
    var gains = IntStream.range(0, first.length).mapToDouble(i -> first[i] - second[i]).toArray();
    var tails = new SignFlips(resamples, seed).tails(gains);
    return new Difference(
        Arrays.stream(gains).average().orElse(Double.NaN),
        mean(gains),
        tails.better(),
        tails.worse());
  }

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private Interval interval(double[] values) {
    Arrays.sort(values);
    double tail = (1 - level) / 2;
    return new Interval(level, Quantile.of(values, tail), Quantile.of(values, 1 - tail));
  }

  private static int[] draw(RandomGenerator random, int budgets) {
    return IntStream.range(0, budgets).map(_ -> random.nextInt(budgets)).toArray();
  }

  private static double[] column(List<double[]> draws, int column) {
    return draws.stream().mapToDouble(draw -> draw[column]).toArray();
  }

  private static double mean(double[] values, int[] drawn) {
    double sum = 0;
    for (int budget : drawn) {
      sum += values[budget];
    }
    return sum / drawn.length;
  }
}
