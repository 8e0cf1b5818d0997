package org.basir.gateway.ranking;

import java.util.List;

/// A sector at its place.
///
/// @param rank from 1, the best
/// @param code the sector's number in the taxonomy
/// @param score the ranker's figure; higher is better, the scale is the ranker's own
/// @param excerpts number of excerpts that concern the sector
/// @param evidence the strongest first
public record RankedSector(
    int rank,
    int code,
    String slug,
    String name,
    double score,
    int excerpts,
    List<Evidence> evidence) {

  public RankedSector {
    evidence = List.copyOf(evidence);
  }
}
