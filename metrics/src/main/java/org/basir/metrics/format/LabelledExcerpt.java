package org.basir.metrics.format;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.basir.metrics.taxonomy.SectorCode;

/// A piece of a budget speech with the sectors a reader gave it; no sector is a normal answer.
///
/// @param id unique within a file
/// @param budget the speech, as in `2009-interim`; the unit of resampling
/// @param year of presentation
/// @param section empty where the speech has none
/// @param heading empty where the speech has none
/// @param sectors iterated in ascending order
/// @param split such as `train` or `dev`; empty in a file without splits
public record LabelledExcerpt(
    String id,
    String budget,
    int year,
    String section,
    String heading,
    String text,
    Set<SectorCode> sectors,
    String split) {

  public LabelledExcerpt {
    if (id.isBlank() || budget.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("id, budget and text must not be blank");
    }
    sectors = Collections.unmodifiableSet(new TreeSet<>(sectors));
  }
}
