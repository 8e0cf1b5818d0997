package org.basir.classifier.classification.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.basir.classifier.classification.Transcript;

/// A classification with everything it says.
///
/// @param run the run shown
/// @param runs all runs over the transcript, the newest first
/// @param predictions of the excerpts done so far, in the order of the transcript
record ClassificationResource(
    @JsonUnwrapped RunResource run,
    String name,
    String sha256,
    List<RunSummary> runs,
    List<PredictionResource> predictions) {

  static ClassificationResource of(
      Transcript transcript,
      RunResource run,
      List<RunSummary> runs,
      List<PredictionResource> predictions) {
    return new ClassificationResource(
        run, transcript.name(), transcript.sha256(), runs, predictions);
  }
}
