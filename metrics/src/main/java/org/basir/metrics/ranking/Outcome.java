package org.basir.metrics.ranking;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What happened to the sectors of one budget, for drawing rankers of a given skill.
@SuppressWarnings("ArrayRecordComponent") // drawn from a hundred thousand times
record Outcome(
    double[] gains,
    double[] normal,
    double[] discounts,
    double chance,
    double scale,
    double spread) {

  /// How well a ranker that was drawn did.
  record Drawn(double skill, double spearman) {}

  static Outcome of(BudgetList list) {
    var gains = Gain.RANK.of(list.returns());
    int n = gains.length;
    var discounts =
        IntStream.range(0, n).mapToDouble(i -> Math.log(2) / Math.log(i + 2.0)).toArray();
    var sorted = gains.clone();
    Arrays.sort(sorted);
    double ideal = IntStream.range(0, n).mapToDouble(i -> sorted[n - 1 - i] * discounts[i]).sum();
    double chance = Arrays.stream(gains).average().orElse(0) * Arrays.stream(discounts).sum();
    var normal = Arrays.stream(gains).map(gain -> normalScore((gain + 0.5) / n)).toArray();
    return new Outcome(gains, normal, discounts, chance, ideal - chance, spread(gains));
  }

  /// Scores that correlate so much with the normal scores of the outcome.
  Drawn draw(double correlation, RandomGenerator random) {
    int n = gains.length;
    double noise = Math.sqrt(1 - correlation * correlation);
    var scores = new double[n];
    for (int i = 0; i < n; i++) {
      scores[i] = correlation * normal[i] + noise * random.nextGaussian();
    }
    var sorted = scores.clone();
    Arrays.sort(sorted);
    double gained = 0;
    double product = 0;
    for (int i = 0; i < n; i++) {
      int above = n - 1 - Arrays.binarySearch(sorted, scores[i]);
      gained += gains[i] * discounts[above];
      product += (gains[i] - (n - 1) / 2.0) * ((n - 1) / 2.0 - above);
    }
    return new Drawn((gained - chance) / scale, product / spread);
  }

  /// Product of the standard deviations of both ranks; without ties in the scores.
  private static double spread(double[] gains) {
    int n = gains.length;
    double mean = (n - 1) / 2.0;
    double squares = Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum();
    return Math.sqrt(squares * n * ((double) n * n - 1) / 12);
  }

  /// Inverse of the normal distribution by a rational approximation (Hastings 1955; Abramowitz and
  /// Stegun 26.2.23), exact to 4.5e-4: more than ranks need.
  private static double normalScore(double share) {
    double tail = Math.min(share, 1 - share);
    double t = Math.sqrt(-2 * Math.log(tail));
    double z =
        t
            - (2.515517 + 0.802853 * t + 0.010328 * t * t)
                / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
    return share < 0.5 ? -z : z;
  }
}
