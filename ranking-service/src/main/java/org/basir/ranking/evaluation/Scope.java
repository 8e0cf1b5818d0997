package org.basir.ranking.evaluation;

import org.basir.metrics.taxonomy.SectorCode;

/// Which budgets and sectors figures are about.
enum Scope {
  /// Every budget and sector with a return. To the last year of training each budget is ranked by
  /// what was learned from the years before it, later ones by what was known at the end of
  /// training.
  ALL("all"),
  /// Budgets after the last year of training.
  AFTER_TRAINING("after_training"),
  /// Only the sectors that the speech names.
  NAMED_SECTORS("named_sectors");

  private final String key;

  Scope(String key) {
    this.key = key;
  }

  /// The name in JSON.
  String key() {
    return key;
  }

  /// What it is, for people.
  String label(int lastTrainingYear) {
    return switch (this) {
      case ALL -> "all budgets";
      case AFTER_TRAINING -> "only budgets after " + lastTrainingYear;
      case NAMED_SECTORS -> "only sectors that the speech names";
    };
  }

  boolean takes(int year, int lastTrainingYear) {
    return this != AFTER_TRAINING || year > lastTrainingYear;
  }

  boolean takes(SectorCode sector, Scores scores) {
    return this != NAMED_SECTORS
        || scores.of(Contender.MENTION_COUNT).getOrDefault(sector, 0.0) > 0;
  }
}
