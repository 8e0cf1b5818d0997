package org.basir.metrics.report;

import java.util.List;
import org.basir.metrics.ranking.Power;
import org.basir.metrics.ranking.Standings;
import org.basir.metrics.ranking.Verdict;

/// All rankers and baselines of an evaluation: one table, what it can show, and what it says.
///
/// @param scope which budgets and sectors, in words
public record StandingsReport(String scope, Standings standings, Power power) {

  public Verdict verdict() {
    return Verdict.of(standings);
  }

  /// An object with `systems, contrasts, power, verdict`.
  public String json() {
    return Json.text(new StandingsJson(this).object());
  }

  /// The table of skill: S, its interval and p-values, correlations, returns.
  public Table skill() {
    return new StandingsTables(this).skill();
  }

  /// Every table, that of skill first.
  public List<Table> tables() {
    return new StandingsTables(this).all();
  }

  /// What these budgets can show at all, in one sentence.
  public String powerStated() {
    return new StandingsTables(this).power();
  }
}
