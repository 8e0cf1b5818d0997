package org.basir.classifier.handover;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.basir.classifier.classification.Budget;
import org.basir.classifier.classification.Excerpt;
import org.basir.classifier.classification.SectorScore;

/// What the ranking service is told: the transcript as it came, the model version and the sectors
/// of every excerpt.
record ClassifiedTranscript(
    UUID transcript,
    String name,
    String sha256,
    Budget budget,
    int version,
    String model,
    List<ClassifiedExcerpt> excerpts) {

  /// @param sectors with a score of at least 0.05 or selected, best first
  record ClassifiedExcerpt(@JsonUnwrapped Excerpt excerpt, List<SectorScore> sectors) {}
}
