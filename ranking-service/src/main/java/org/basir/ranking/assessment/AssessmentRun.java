package org.basir.ranking.assessment;

import java.time.LocalDate;
import java.util.SortedMap;

/// What one way of asking a language model said of budgets, as a run that evaluations take.
///
/// @param ranker the model and the way, as in `toy pointwise hard-cap 2500 think 64`
/// @param protocol walk-forward: nothing of ours that came after a budget is told to the model.
///   What it was trained on may tell of it all the same
/// @param scores by day of the budget and slug of the sector; unscored sectors are neutral
/// @param meanUnits weighted tokens that a budget took on average, answers known already for free
public record AssessmentRun(
    String ranker,
    String protocol,
    SortedMap<LocalDate, SortedMap<String, Double>> scores,
    double meanUnits) {

  static final String PROTOCOL = "walk_forward";
}
