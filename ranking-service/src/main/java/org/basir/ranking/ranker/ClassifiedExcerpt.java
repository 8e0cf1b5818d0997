package org.basir.ranking.ranker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a speech with the sectors it may be about.
///
/// @param part `A` or `B`, null if the speech is not divided
/// @param section empty where the speech has none
/// @param heading empty where the speech has none
public record ClassifiedExcerpt(
    @Nullable String part, String section, String heading, String text, List<SectorScore> sectors) {

  public ClassifiedExcerpt {
    sectors = List.copyOf(sectors);
  }
}
