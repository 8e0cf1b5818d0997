package org.basir.metrics.report;

import java.util.List;
import java.util.Locale;
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
    return new SkillTable(scope, standings).table();
  }

  /// Every table, that of skill first.
  public List<Table> tables() {
    return List.of(
        skill(),
        new GainTable(scope, standings).table(),
        new ContrastTable(scope, standings).table(),
        new BudgetSkillTable(scope, standings).table());
  }

  /// What these budgets can show at all, in one sentence.
  public String powerStated() {
    return String.format(
        Locale.ROOT,
        "With %d budgets the mean S rank of orders without skill has a standard deviation of %.3f and"
            + " exceeds %.3f once in twenty (Spearman %.3f and %.3f); a ranker is found four times"
            + " in five only if its S rank is %.3f, a correlation of %.2f. That takes sectors to be"
            + " independent: they co-move, so that true values are larger.",
        power.budgets(),
        power.skill().sd(),
        power.skill().critical(),
        power.spearman().sd(),
        power.spearman().critical(),
        power.detectableSkill(),
        power.detectableCorrelation());
  }
}
