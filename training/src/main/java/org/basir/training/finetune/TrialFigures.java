package org.basir.training.finetune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Judgement;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.classification.LabelRanking;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.significance.Bootstrap;
import org.basir.training.recipe.Example;
import org.basir.training.threshold.Scored;

/// The figures of a trial on dev.
record TrialFigures(Scored dev) {

  /// Intervals are made of many trials, not of each.
  private static final Bootstrap NONE = new Bootstrap(1, 0.95, 1);

  private record Pair(float score, boolean carried) {}

  /// The score from which sectors are best given, by micro-F1, of all there are: after few steps
  /// all scores are small, and a grid would find nothing. Infinite where nothing is any good.
  float threshold() {
    var pairs = pairs();
    long carried = dev.truth().stream().mapToLong(BitSet::cardinality).sum();
    long hits = 0;
    double most = 0;
    float best = Float.POSITIVE_INFINITY;
    for (int i = 0; i < pairs.size(); i++) {
      hits += pairs.get(i).carried() ? 1 : 0;
      double f1 = 2.0 * hits / (i + 1 + carried);
      // equal scores are given together
      boolean last = i + 1 == pairs.size() || pairs.get(i + 1).score() != pairs.get(i).score();
      if (last && f1 > most) {
        most = f1;
        best = pairs.get(i).score();
      }
    }
    return best;
  }

  double microF1(float threshold) {
    return value(threshold, Measure.MICRO_F1);
  }

  double macroF1(float threshold) {
    return value(threshold, Measure.MACRO_F1_SUPPORTED);
  }

  double lrap() {
    return LabelRanking.averagePrecision(dev.scores(), truth());
  }

  double loss() {
    return DevFigures.of(Arrays.stream(truth()).map(TrialFigures::example).toList(), dev.scores())
        .loss();
  }

  List<TrialResult.Row> rows(float threshold) {
    return judgements(threshold).rows().stream().map(TrialFigures::row).toList();
  }

  List<TrialResult.OfSector> sectors(float threshold) {
    return IntStream.range(0, dev.labels().size())
        .mapToObj(sector -> sector(sector, threshold))
        .toList();
  }

  private TrialResult.OfSector sector(int sector, float threshold) {
    var carried = dev.truth().get(sector);
    var scores = new float[dev.scores().length];
    var truth = new boolean[scores.length];
    int hits = 0;
    int added = 0;
    for (int row = 0; row < scores.length; row++) {
      scores[row] = dev.scores()[row][sector];
      truth[row] = carried.get(row);
      if (scores[row] >= threshold) {
        hits += truth[row] ? 1 : 0;
        added += truth[row] ? 0 : 1;
      }
    }
    return new TrialResult.OfSector(
        dev.labels().get(sector).code().value(),
        carried.cardinality(),
        hits,
        added,
        averagePrecision(carried.cardinality(), scores, truth));
  }

  /// As of a row whose columns are texts.
  private static double averagePrecision(int carried, float[] scores, boolean[] truth) {
    return carried == 0
        ? 0
        : LabelRanking.averagePrecision(new float[][] {scores}, new boolean[][] {truth});
  }

  private double value(float threshold, Measure measure) {
    return ClassificationEvaluation.of(judgements(threshold), NONE).value(measure);
  }

  private Judgements judgements(float threshold) {
    var thresholds = new float[dev.labels().size()];
    Arrays.fill(thresholds, threshold);
    return dev.judgements(thresholds);
  }

  private static TrialResult.Row row(Judgement judged) {
    int hits = (int) judged.predicted().stream().filter(judged.truth()::contains).count();
    return new TrialResult.Row(
        hits, judged.predicted().size() - hits, judged.truth().size() - hits);
  }

  /// The highest score first; what is not a number is never given.
  private List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    var truth = truth();
    for (int row = 0; row < truth.length; row++) {
      for (int sector = 0; sector < truth[row].length; sector++) {
        float score = dev.scores()[row][sector];
        if (!Float.isNaN(score)) {
          pairs.add(new Pair(score, truth[row][sector]));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    return pairs;
  }

  private boolean[][] truth() {
    var truth = new boolean[dev.excerpts().size()][dev.labels().size()];
    var carrying = dev.truth();
    for (int sector = 0; sector < carrying.size(); sector++) {
      int column = sector;
      carrying.get(sector).stream().forEach(row -> truth[row][column] = true);
    }
    return truth;
  }

  private static Example example(boolean[] carried) {
    var targets = new float[carried.length];
    for (int sector = 0; sector < targets.length; sector++) {
      targets[sector] = carried[sector] ? 1 : 0;
    }
    return new Example(new long[0], targets);
  }
}
