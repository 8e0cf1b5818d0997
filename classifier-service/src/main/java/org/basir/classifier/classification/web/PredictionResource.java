package org.basir.classifier.classification.web;

import java.util.List;
import org.basir.classifier.classification.Excerpt;
import org.basir.classifier.classification.Prediction;
import org.basir.classifier.sector.SectorNames;

/// What a run says about one excerpt.
///
/// @param excerpt id of the excerpt
/// @param truncated whether the excerpt was longer than the model reads
/// @param sectors best first; those with `selected` are the answer, and there may be none
record PredictionResource(
    String excerpt, int ordinal, boolean truncated, List<ScoredSectorResource> sectors) {

  static PredictionResource of(Excerpt excerpt, Prediction prediction, SectorNames names) {
    var sectors =
        prediction.sectors().stream().map(score -> ScoredSectorResource.of(score, names)).toList();
    return new PredictionResource(excerpt.id(), excerpt.ordinal(), prediction.truncated(), sectors);
  }
}
