package org.basir.training.threshold;

import java.util.BitSet;
import java.util.List;
import org.basir.metrics.classification.Reliability;

/// Makes scores probabilities: `sigmoid(slope * logit + shift)`, the same for all sectors (Platt
/// 1999). The order of scores stays as it is.
///
/// @param slope above 0; below 1 where scores are too sure of themselves
public record Calibration(double slope, double shift) {

  /// Leaves scores as they are.
  public static final Calibration NONE = new Calibration(1, 0);

  private static final int MOST_STEPS = 50;
  private static final double SMALL = 1e-8;
  private static final double EDGE = 1e-7;

  public Calibration {
    if (!(slope > 0 && Double.isFinite(slope) && Double.isFinite(shift))) {
      throw new IllegalArgumentException("no calibration: %s, %s".formatted(slope, shift));
    }
  }

  /// Sums over all pairs that Newton's method needs.
  private record Slopes(double ds, double dt, double ss, double st, double tt) {

    Slopes plus(double x, double miss, double weight) {
      return new Slopes(
          ds + miss * x, dt + miss, ss + weight * x * x, st + weight * x, tt + weight);
    }
  }

  /// The calibration with the least cross-entropy on scored excerpts. Where no step lowers it, or
  /// all pairs are alike, nothing is changed.
  public static Calibration fit(Scored scored) {
    var truth = scored.truth();
    var fitted = NONE;
    for (int step = 0; step < MOST_STEPS; step++) {
      var next = fitted.improved(scored, truth);
      if (next.equals(fitted)) {
        return fitted;
      }
      fitted = next;
    }
    return fitted;
  }

  /// A step of Newton's method, or as much of it as lowers the loss; none where it is lowest.
  private Calibration improved(Scored scored, List<BitSet> truth) {
    var sums = slopes(scored, truth);
    double determinant = sums.ss() * sums.tt() - sums.st() * sums.st();
    if (!(determinant > SMALL)) {
      return this;
    }
    double down = (sums.ds() * sums.tt() - sums.dt() * sums.st()) / determinant;
    double aside = (sums.dt() * sums.ss() - sums.ds() * sums.st()) / determinant;
    double loss = loss(scored, truth);
    for (double part = 1; part > SMALL; part /= 2) {
      if (slope - part * down > 0) {
        var next = new Calibration(slope - part * down, shift - part * aside);
        if (next.loss(scored, truth) < loss - SMALL) {
          return next;
        }
      }
    }
    return this;
  }

  private double loss(Scored scored, List<BitSet> truth) {
    double loss = 0;
    for (int row = 0; row < scored.scores().length; row++) {
      for (int label = 0; label < truth.size(); label++) {
        double p = of(logit(scored.scores()[row][label]));
        loss -= Math.log(Math.max(EDGE, truth.get(label).get(row) ? p : 1 - p));
      }
    }
    return loss;
  }

  private Slopes slopes(Scored scored, List<BitSet> truth) {
    var sums = new Slopes(0, 0, 0, 0, 0);
    for (int row = 0; row < scored.scores().length; row++) {
      for (int label = 0; label < truth.size(); label++) {
        double logit = logit(scored.scores()[row][label]);
        double p = of(logit);
        sums = sums.plus(logit, p - (truth.get(label).get(row) ? 1 : 0), p * (1 - p));
      }
    }
    return sums;
  }

  /// The same excerpts with probabilities for scores.
  public Scored of(Scored scored) {
    var scores = new float[scored.scores().length][];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = scored.scores()[row].clone();
      for (int label = 0; label < scores[row].length; label++) {
        scores[row][label] = (float) of(logit(scores[row][label]));
      }
    }
    return new Scored(scored.labels(), scored.excerpts(), scores);
  }

  /// How far scores are probabilities, over all pairs of an excerpt and a sector.
  public static Reliability reliability(Scored scored) {
    var truth = scored.truth();
    int labels = truth.size();
    var given = new float[scored.scores().length * labels];
    var carried = new boolean[given.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = scored.scores()[i / labels][i % labels];
      carried[i] = truth.get(i % labels).get(i / labels);
    }
    return Reliability.of(given, carried);
  }

  private double of(double logit) {
    return 1 / (1 + Math.exp(-slope * logit - shift));
  }

  private static double logit(double score) {
    double inner = Math.clamp(score, EDGE, 1 - EDGE);
    return Math.log(inner / (1 - inner));
  }
}
