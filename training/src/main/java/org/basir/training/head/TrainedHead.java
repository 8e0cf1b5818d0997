package org.basir.training.head;

import java.nio.file.Path;
import org.basir.metrics.classification.ClassificationEvaluation;

/// A classifier that was trained and written.
///
/// @param version names these very parameters
/// @param folder holds them with `MODEL_CARD.md` and `manifest.json`
/// @param bytes size of the parameters
/// @param cost the `C` chosen on dev
/// @param dev figures on dev with the thresholds written, which were fitted there
/// @param unseen figures on dev with thresholds from cross-validation on train
/// @param leftOut figures on dev, each budget with thresholds from the other dev budgets
public record TrainedHead(
    String name,
    String version,
    Path folder,
    int bytes,
    double cost,
    ClassificationEvaluation dev,
    ClassificationEvaluation unseen,
    ClassificationEvaluation leftOut) {}
