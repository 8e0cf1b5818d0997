package org.basir.training.head;

import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.head.LinearHead;
import org.basir.metrics.classification.ClassificationEvaluation;

/// A head with what its fit showed on dev.
///
/// @param cost the `C` chosen
/// @param microByCost micro-F1 on dev of each `C` tried, with one threshold for all sectors
/// @param shipped with the head's own thresholds, which were fitted on these rows
/// @param unseen with thresholds fitted by cross-validation on train
/// @param leftOut with each budget's thresholds fitted on the other dev budgets
record FittedHead(
    LinearHead head,
    double cost,
    Map<Double, Double> microByCost,
    ClassificationEvaluation shipped,
    ClassificationEvaluation unseen,
    ClassificationEvaluation leftOut) {

  FittedHead {
    microByCost = new TreeMap<>(microByCost);
  }
}
