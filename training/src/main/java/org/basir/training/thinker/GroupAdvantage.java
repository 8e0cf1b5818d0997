package org.basir.training.thinker;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Advantages of group-relative policy optimisation: `(R - mean) / (std + 1e-6)` over the outputs
/// for one prompt, with the sample's standard deviation.
public final class GroupAdvantage {

  private static final double EPSILON = 1e-6;

  private GroupAdvantage() {}

  /// How much better each output is than the others.
  ///
  /// @param rewards of one prompt's outputs, at least two
  public static double[] of(double... rewards) {
    double mean = Arrays.stream(rewards).average().orElse(Double.NaN);
    double spread = deviation(rewards) + EPSILON;
    return DoubleStream.of(rewards).map(reward -> (reward - mean) / spread).toArray();
  }

  /// The sample's standard deviation, with one degree of freedom less than there are numbers.
  static double deviation(double... values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("a group of " + values.length + " has no deviation");
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }
}
