package org.basir.training.threshold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Chooses the score from which a sector is selected.
///
/// One threshold for all is chosen by micro-F1. Each sector's own best threshold, of equals the
/// nearest to the common one, then counts as much as it has examples, against `shrinkage` examples
/// that vote for the common one: with ten examples the best threshold is mostly luck.
///
/// @param shrinkage examples that vote for the common threshold; infinite means one threshold for
///   all
public record ThresholdFit(double shrinkage) {

  private static final int LOWEST = 5;
  private static final int HIGHEST = 90;
  private static final double STEPS = 100;

  /// Hits and selections at one threshold.
  private record Count(long hits, long selected) {}

  /// One threshold for all sectors, as [#fit] begins with.
  public static ThresholdFit common() {
    return new ThresholdFit(Double.POSITIVE_INFINITY);
  }

  /// The thresholds, one per sector.
  public float[] fit(Scored scored) {
    var truth = scored.truth();
    var common = common(scored, truth);
    var thresholds = new float[truth.size()];
    for (int label = 0; label < thresholds.length; label++) {
      thresholds[label] = (float) threshold(scored, truth.get(label), label, common);
    }
    return thresholds;
  }

  /// The middle one of the thresholds with the best micro-F1.
  private static double common(Scored scored, List<BitSet> truth) {
    long positives = truth.stream().mapToLong(BitSet::cardinality).sum();
    var best = best(threshold -> microF1(scored, truth, positives, threshold));
    return best.get(best.size() / 2);
  }

  private static double microF1(
      Scored scored, List<BitSet> truth, long positives, double threshold) {
    long hits = 0;
    long selected = 0;
    for (int label = 0; label < truth.size(); label++) {
      var count = count(scored, truth.get(label), label, threshold);
      hits += count.hits();
      selected += count.selected();
    }
    return f1(hits, selected, positives);
  }

  private double threshold(Scored scored, BitSet truth, int label, double common) {
    int positives = truth.cardinality();
    if (positives == 0 || Double.isInfinite(shrinkage)) {
      return common;
    }
    double own =
        best(threshold -> f1(scored, truth, label, threshold)).stream()
            .min(Comparator.comparingDouble(threshold -> Math.abs(threshold - common)))
            .orElse(common);
    return (positives * own + shrinkage * common) / (positives + shrinkage);
  }

  /// The thresholds for which a figure is largest, ascending: never none.
  private static List<Double> best(DoubleUnaryOperator figure) {
    var best = new ArrayList<Double>();
    double most = Double.NEGATIVE_INFINITY;
    for (int step = LOWEST; step <= HIGHEST; step++) {
      double value = figure.applyAsDouble(step / STEPS);
      if (value > most) {
        best.clear();
        most = value;
      }
      if (value >= most) {
        best.add(step / STEPS);
      }
    }
    return best;
  }

  private static double f1(Scored scored, BitSet truth, int label, double threshold) {
    var count = count(scored, truth, label, threshold);
    return f1(count.hits(), count.selected(), truth.cardinality());
  }

  private static Count count(Scored scored, BitSet truth, int label, double threshold) {
    long hits = 0;
    long selected = 0;
    for (int row = 0; row < scored.scores().length; row++) {
      if (scored.scores()[row][label] >= (float) threshold) {
        selected++;
        hits += truth.get(row) ? 1 : 0;
      }
    }
    return new Count(hits, selected);
  }

  private static double f1(long hits, long selected, long positives) {
    return selected + positives == 0 ? 0 : 2.0 * hits / (selected + positives);
  }
}
