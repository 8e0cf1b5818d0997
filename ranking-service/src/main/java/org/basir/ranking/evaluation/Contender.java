package org.basir.ranking.evaluation;

import java.util.Locale;

/// The ranker and what it has to be better than.
enum Contender {
  RANKER("ranker"),
  /// The same history without the speech.
  TEXT_BLIND("text-blind: shrunken mean rank of training budgets"),
  /// The same ranker on the speech of the budget before; the first gets the last.
  WRONG_YEAR_TEXT("wrong-year text: the speech of the budget before"),
  /// Over all budgets of the file before this one, each return less the budget's mean.
  MEAN_PAST_RETURN("mean return over all earlier budgets"),
  /// Over all budgets of the file before this one.
  MEAN_PAST_RANK("mean rank over all earlier budgets"),
  PREVIOUS_ORDER("order after the previous budget"),
  /// Ends two days before the budget. Known only where daily prices from before it were imported.
  PRIOR_RETURN("return over the 20 trading days that end two days before the budget"),
  MENTION_COUNT("excerpts in the speech"),
  /// All sectors equal: scores what a random order scores on average, exactly.
  CONSTANT("constant, equal to random");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /// The name in reports, as in `text_blind`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it is, for people.
  String label() {
    return label;
  }
}
