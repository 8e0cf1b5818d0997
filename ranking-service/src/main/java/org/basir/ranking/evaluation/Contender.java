package org.basir.ranking.evaluation;

import java.util.Locale;
import org.basir.metrics.ranking.Protocol;
import org.basir.metrics.ranking.Role;

/// The ranker of the service and what any ranker has to be better than.
enum Contender {
  RANKER(Role.RANKER, "ranker"),
  /// The same ranker, knowing the same but for the speech.
  TEXT_BLIND(Role.CONTROL, "text-blind: the same without the speech"),
  /// The same ranker on the speech of the budget before; the first gets the last.
  WRONG_YEAR_TEXT(Role.CONTROL, "wrong-year text: the speech of the budget before"),
  /// Over all budgets of the file before this one, each return less the budget's mean.
  MEAN_PAST_RETURN(Role.BASELINE, "mean return over all earlier budgets"),
  /// Over all budgets of the file before this one.
  MEAN_PAST_RANK(Role.BASELINE, "mean rank over all earlier budgets"),
  PREVIOUS_ORDER(Role.BASELINE, "order after the previous budget"),
  /// Ends two days before the budget. Known only where daily prices from before it were imported.
  PRIOR_RETURN(
      Role.BASELINE, "return over the 20 trading days that end two days before the budget"),
  /// Known only where daily prices are, as are the next two.
  MOMENTUM_10(Role.BASELINE, "return over the 10 trading days that end two days before the budget"),
  LOW_VOLATILITY(Role.BASELINE, "low volatility in the 20 trading days before"),
  LOW_BETA(Role.BASELINE, "low beta in the 20 trading days before"),
  MENTION_COUNT(Role.BASELINE, "excerpts in the speech"),
  /// Over all budgets of the file but this one, later ones among them: no forecast.
  MEAN_OTHER_RANK(Role.BASELINE, "mean rank over all other budgets, later ones too"),
  /// All sectors equal: scores what a random order scores on average, exactly.
  CONSTANT(Role.CHANCE, "constant, equal to random");

  private final Role role;
  private final String label;

  Contender(Role role, String label) {
    this.role = role;
    this.label = label;
  }

  /// The name in reports, as in `text_blind`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Role role() {
    return role;
  }

  Protocol protocol() {
    return this == MEAN_OTHER_RANK ? Protocol.LEAVE_ONE_OUT : Protocol.WALK_FORWARD;
  }

  /// Whether it cannot do without the speech.
  boolean readsSpeech() {
    return this == RANKER || this == TEXT_BLIND || this == WRONG_YEAR_TEXT || this == MENTION_COUNT;
  }

  /// What it is, for people.
  String label() {
    return label;
  }
}
