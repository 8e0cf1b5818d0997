package org.basir.training.finetune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basir.inference.head.Label;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Judgement;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.classification.Reliability;
import org.basir.metrics.significance.Bootstrap;
import org.basir.training.threshold.Calibration;
import org.basir.training.threshold.Scored;
import org.basir.training.threshold.ThresholdFit;

/// A tuned classifier on dev.
///
/// @param calibration of its scores, fitted on dev
/// @param thresholds per sector, fitted on dev
/// @param shipped with that calibration and those thresholds
/// @param leftOut each budget with calibration and thresholds from the other dev budgets; where
///   there is one budget, with one threshold for all sectors
/// @param oneThreshold with one threshold for all sectors, fitted on dev
/// @param raw reliability of the scores before the calibration
/// @param reliability each budget calibrated on the other dev budgets
@SuppressWarnings("ArrayRecordComponent") // read only
public record TunedFigures(
    Calibration calibration,
    float[] thresholds,
    ClassificationEvaluation shipped,
    ClassificationEvaluation leftOut,
    ClassificationEvaluation oneThreshold,
    Reliability raw,
    Reliability reliability) {

  /// Examples that vote for the threshold of all sectors against a sector's own.
  private static final double SHRINKAGE = 20;

  static TunedFigures of(Scored dev, Bootstrap bootstrap) {
    var calibration = Calibration.fit(dev);
    var calibrated = calibration.of(dev);
    var thresholds = new ThresholdFit(SHRINKAGE).fit(calibrated);
    return new TunedFigures(
        calibration,
        thresholds,
        evaluation(calibrated.judgements(thresholds), bootstrap),
        leavingOut(dev, bootstrap),
        evaluation(calibrated.judgements(ThresholdFit.common().fit(calibrated)), bootstrap),
        Calibration.reliability(dev),
        Calibration.reliability(calibratedByOthers(dev)));
  }

  private static ClassificationEvaluation leavingOut(Scored dev, Bootstrap bootstrap) {
    if (dev.budgets().size() < 2) {
      return evaluation(dev.judgements(ThresholdFit.common().fit(dev)), bootstrap);
    }
    var rows = new ArrayList<Judgement>();
    for (var budget : dev.budgets()) {
      var others = dev.without(budget);
      var calibration = Calibration.fit(others);
      var thresholds = new ThresholdFit(SHRINKAGE).fit(calibration.of(others));
      rows.addAll(calibration.of(dev.only(budget)).judgements(thresholds).rows());
    }
    return evaluation(
        new Judgements(dev.labels().stream().map(Label::code).toList(), rows), bootstrap);
  }

  private static Scored calibratedByOthers(Scored dev) {
    if (dev.budgets().size() < 2) {
      return dev;
    }
    var parts =
        dev.budgets().stream()
            .map(budget -> Calibration.fit(dev.without(budget)).of(dev.only(budget)))
            .toList();
    return new Scored(
        dev.labels(),
        parts.stream().flatMap(part -> part.excerpts().stream()).toList(),
        parts.stream().flatMap(part -> List.of(part.scores()).stream()).toArray(float[][]::new));
  }

  private static ClassificationEvaluation evaluation(Judgements judgements, Bootstrap bootstrap) {
    return ClassificationEvaluation.of(judgements, bootstrap);
  }

  /// What is selected as shipped.
  ///
  /// @param dev its excerpts, scores before the calibration
  Judgements judgements(Scored dev) {
    return calibration.of(dev).judgements(thresholds);
  }

  /// What [#leftOut] is called.
  public String leftOutName() {
    return leftOut.budgets() > 1
        ? "thresholds of the other dev budgets"
        : "one threshold, of the only dev budget";
  }

  /// By name, as `training.json` has them.
  Map<String, Double> byName() {
    var figures = new LinkedHashMap<String, Double>();
    for (var measure : Measure.values()) {
      figures.put(measure.name().toLowerCase(Locale.ROOT), shipped.value(measure));
    }
    figures.put("micro_f1_low", shipped.interval(Measure.MICRO_F1).low());
    figures.put("micro_f1_high", shipped.interval(Measure.MICRO_F1).high());
    figures.put("micro_f1_left_out", leftOut.value(Measure.MICRO_F1));
    figures.put("macro_f1_supported_left_out", leftOut.value(Measure.MACRO_F1_SUPPORTED));
    figures.put("micro_f1_one_threshold", oneThreshold.value(Measure.MICRO_F1));
    figures.put("brier", reliability.brier());
    figures.put("brier_uncalibrated", raw.brier());
    figures.put("calibration_error", reliability.error());
    return figures;
  }
}
