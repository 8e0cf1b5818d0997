package org.basir.training.ranker;

import java.util.Set;
import org.basir.metrics.taxonomy.SectorCode;

/// An excerpt of a speech.
///
/// @param text as an encoder reads it
/// @param sectors that it speaks of, as far as a classifier can tell; may be none
public record SectorExcerpt(String text, Set<SectorCode> sectors) {

  public SectorExcerpt {
    sectors = Set.copyOf(sectors);
  }
}
