package org.basir.classifier.classification;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.classifier.model.ClassifiedText;
import org.basir.classifier.model.ScoredSector;

/// Excerpts of a run that are classified and stored together.
///
/// @param from how many excerpts of the run were done before
/// @param excerpts by ordinal; none when the run only needs to be finished
record Chunk(RunId run, int from, List<Excerpt> excerpts) {

  /// Scores below this are stored only for selected sectors.
  static final float WORTH_STORING = 0.05f;

  List<Prediction> predictions(List<ClassifiedText> classified) {
    return IntStream.range(0, excerpts.size())
        .mapToObj(i -> prediction(excerpts.get(i), classified.get(i)))
        .toList();
  }

  private Prediction prediction(Excerpt excerpt, ClassifiedText classified) {
    var kept =
        classified.sectors().stream()
            .filter(sector -> sector.selected() || sector.score() >= WORTH_STORING)
            .map(Chunk::score)
            .toList();
    return new Prediction(run, excerpt.ordinal(), kept, classified.truncated());
  }

  private static SectorScore score(ScoredSector sector) {
    return new SectorScore(sector.code().value(), sector.score(), sector.selected());
  }
}
