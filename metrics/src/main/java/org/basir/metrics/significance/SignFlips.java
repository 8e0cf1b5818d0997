package org.basir.metrics.significance;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Fisher's paired randomisation test: under no difference each budget's sign is a coin toss.
record SignFlips(int shuffles, long seed) {

  double pValue(double[] gains) {
    var random = Bootstrap.random(seed);
    double observed = Arrays.stream(gains).sum();
    long asLarge =
        IntStream.range(0, shuffles)
            .filter(_ -> PermutationTest.reaches(flipped(gains, random), observed))
            .count();
    return (1.0 + asLarge) / (1.0 + shuffles);
  }

  private static double flipped(double[] gains, RandomGenerator random) {
    return Arrays.stream(gains).map(gain -> random.nextBoolean() ? gain : -gain).sum();
  }
}
