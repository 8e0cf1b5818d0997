package org.basir.inference.head;

import java.util.Comparator;
import java.util.List;

/// A classified text.
///
/// @param scores one per sector the classifier knows, in its order
/// @param tokens tokens or terms read
/// @param truncated whether the end of the text was not read
public record TextScores(List<SectorScore> scores, int tokens, boolean truncated) {

  public TextScores {
    scores = List.copyOf(scores);
  }

  /// The sectors found, the likeliest first; empty is a normal answer.
  public List<SectorScore> selected() {
    return scores.stream()
        .filter(SectorScore::selected)
        .sorted(Comparator.comparingDouble(SectorScore::score).reversed())
        .toList();
  }
}
