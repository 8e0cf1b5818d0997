package org.basir.metrics.classification;

import java.util.ArrayList;
import java.util.List;

/// Whether probabilities mean what they say, over all pairs of an excerpt and a sector.
///
/// @param brier mean of `(p - y)^2`, 0 to 1, lower is better (Brier 1950, for one outcome): with
///   few sectors per excerpt it is small for any model, so compare it with [#brierOfShare]
/// @param brierOfShare of giving each pair the share of pairs that are carried
/// @param error mean distance of said and seen over the bins, weighted by pairs (expected
///   calibration error, Naeini et al. 2015)
/// @param bins of equal width, from 0 to 1, those without a pair left out
public record Reliability(double brier, double brierOfShare, double error, List<Bin> bins) {

  private static final int BINS = 10;

  /// Pairs given about the same probability.
  ///
  /// @param pairs how many
  /// @param said mean probability given
  /// @param seen share that are carried
  public record Bin(long pairs, double said, double seen) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /// Of probabilities and what is true, pair by pair.
  ///
  /// @throws IllegalArgumentException when there is none, or a probability is none
  public static Reliability of(float[] probabilities, boolean[] carried) {
    if (probabilities.length == 0 || probabilities.length != carried.length) {
      throw new IllegalArgumentException(
          "%d probabilities, %d outcomes".formatted(probabilities.length, carried.length));
    }
    var bins = bins(probabilities, carried);
    double pairs = probabilities.length;
    double share = bins.stream().mapToDouble(bin -> bin.pairs() * bin.seen()).sum() / pairs;
    return new Reliability(
        brier(probabilities, carried),
        share * (1 - share),
        bins.stream().mapToDouble(bin -> bin.pairs() * Math.abs(bin.said() - bin.seen())).sum()
            / pairs,
        bins);
  }

  private static double brier(float[] probabilities, boolean[] carried) {
    double sum = 0;
    for (int i = 0; i < carried.length; i++) {
      double miss = probabilities[i] - (carried[i] ? 1 : 0);
      sum += miss * miss;
    }
    return sum / carried.length;
  }

  private static List<Bin> bins(float[] probabilities, boolean[] carried) {
    var pairs = new long[BINS];
    var said = new double[BINS];
    var seen = new double[BINS];
    for (int i = 0; i < carried.length; i++) {
      int bin = bin(probabilities[i]);
      pairs[bin]++;
      said[bin] += probabilities[i];
      seen[bin] += carried[i] ? 1 : 0;
    }
    var bins = new ArrayList<Bin>();
    for (int bin = 0; bin < BINS; bin++) {
      if (pairs[bin] > 0) {
        bins.add(new Bin(pairs[bin], said[bin] / pairs[bin], seen[bin] / pairs[bin]));
      }
    }
    return bins;
  }

  private static int bin(float probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(probability + " is no probability");
    }
    return Math.min(BINS - 1, (int) (probability * BINS));
  }
}
