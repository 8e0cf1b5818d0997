package org.basir.ranking.ranking;

import java.util.List;
import java.util.UUID;

/// A classified transcript, as the classifier hands it over.
///
/// @param model the version of the model that classified it
/// @param version of the budget's text, 1 or more
public record Handover(
    UUID transcript,
    String name,
    String sha256,
    Budget budget,
    int version,
    String model,
    List<HandedExcerpt> excerpts) {

  public Handover {
    excerpts = List.copyOf(excerpts);
  }

  RankingId id() {
    return new RankingId(transcript, model);
  }
}
