package org.basir.inference.ranker;

import java.util.List;
import org.basir.metrics.taxonomy.SectorCode;

/// What a model says of a sector.
///
/// @param score higher is better; comparable within one budget only
/// @param parts what each column adds, in the order of the columns
public record ScoredSector(SectorCode sector, double score, List<Part> parts) {

  public ScoredSector {
    parts = List.copyOf(parts);
  }

  /// What a column adds to a score.
  ///
  /// @param value of the column after scaling
  public record Part(String feature, double value, double contribution) {}
}
