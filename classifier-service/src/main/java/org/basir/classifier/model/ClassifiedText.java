package org.basir.classifier.model;

import java.util.List;

/// What a model says about one text.
///
/// @param sectors a score for every sector that both the model and the taxonomy have, best first
/// @param truncated whether the text was longer than the model reads, so that its end was ignored
public record ClassifiedText(List<ScoredSector> sectors, boolean truncated) {

  public ClassifiedText {
    sectors = List.copyOf(sectors);
  }

  /// The sectors the text is said to concern; often none.
  public List<ScoredSector> selected() {
    return sectors.stream().filter(ScoredSector::selected).toList();
  }
}
