package org.basir.metrics.significance;

import java.util.random.RandomGenerator;

/// Fisher's paired randomisation test: under no difference each budget's sign is a coin toss.
record SignFlips(int shuffles, long seed) {

  /// One-sided p-values of the same tosses.
  ///
  /// @param better of the gains being so large
  /// @param worse of their being so small
  record Tails(double better, double worse) {}

  Tails tails(double[] gains) {
    var random = Bootstrap.random(seed);
    double observed = sum(gains);
    long asLarge = 0;
    long asSmall = 0;
    for (int shuffle = 0; shuffle < shuffles; shuffle++) {
      double flipped = flipped(gains, random);
      asLarge += PermutationTest.reaches(flipped, observed) ? 1 : 0;
      asSmall += PermutationTest.reaches(-flipped, -observed) ? 1 : 0;
    }
    return new Tails((1.0 + asLarge) / (1.0 + shuffles), (1.0 + asSmall) / (1.0 + shuffles));
  }

  private static double flipped(double[] gains, RandomGenerator random) {
    double sum = 0;
    for (double gain : gains) {
      sum += random.nextBoolean() ? gain : -gain;
    }
    return sum;
  }

  private static double sum(double[] gains) {
    double sum = 0;
    for (double gain : gains) {
      sum += gain;
    }
    return sum;
  }
}
