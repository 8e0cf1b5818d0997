package org.basir.gateway.ranking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The ranking of one version of a budget.
///
/// @param model version of the model that classified the text
/// @param ranker version of the ranker
/// @param basis what the ranking rests on, in the ranking service's own form
/// @param sectors in order of rank; empty until the budget is ranked
public record RankedBudget(
    UUID transcript,
    @Nullable String model,
    @Nullable String ranker,
    @Nullable JsonNode basis,
    @Nullable List<RankedSector> sectors) {

  public List<RankedSector> ranked() {
    return sectors == null ? List.of() : sectors;
  }

  public Optional<RankedSector> sector(int code) {
    return ranked().stream().filter(sector -> sector.code() == code).findFirst();
  }
}
