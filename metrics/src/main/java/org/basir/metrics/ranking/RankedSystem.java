package org.basir.metrics.ranking;

/// A row of the table: one ranker or baseline under one protocol.
///
/// @param name unique in the table
/// @param known budgets it said anything about; on the others it counts as the constant
public record RankedSystem(
    String name, Role role, Protocol protocol, int known, RankingEvaluation evaluation) {

  public double skill() {
    return evaluation.value(RankingMeasure.S_RANK);
  }
}
