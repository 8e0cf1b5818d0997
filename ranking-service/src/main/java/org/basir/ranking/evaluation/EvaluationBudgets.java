package org.basir.ranking.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.ranking.RankingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The budgets of evaluations and the scores of their sectors.
@Component
class EvaluationBudgets {

  private final JdbcClient jdbc;

  EvaluationBudgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A budget whose sectors were scored.
  ///
  /// @param returns what happened
  record Scored(MatchedBudget budget, Scores scores, SortedMap<SectorCode, Double> returns) {}

  /// @param returns by day, of these budgets among others
  void add(
      UUID evaluation,
      List<MatchedBudget> budgets,
      Map<LocalDate, SortedMap<SectorCode, Double>> returns) {
    for (var position = 0; position < budgets.size(); position++) {
      var budget = budgets.get(position);
      jdbc.sql(
              """
              insert into evaluation_budget
                  (evaluation, position, transcript, model, budget_key, budget_date, returns)
              values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
              """)
          .param(evaluation)
          .param(position)
          .param(budget.ranking() == null ? null : budget.ranking().transcript())
          .param(budget.ranking() == null ? null : budget.ranking().model())
          .param(budget.key())
          .param(budget.date())
          .param(SectorValues.json(returns.getOrDefault(budget.date(), new TreeMap<>())))
          .update();
    }
  }

  /// All budgets, earliest first.
  List<MatchedBudget> all(UUID evaluation) {
    return jdbc.sql("select * from evaluation_budget where evaluation = ? order by position")
        .param(evaluation)
        .query((row, _) -> budget(row))
        .list();
  }

  /// The positions of the budgets that wait for their scores.
  List<Integer> unscored(UUID evaluation) {
    return jdbc.sql(
            """
            select position from evaluation_budget
            where evaluation = ? and scores is null order by position
            """)
        .param(evaluation)
        .query((row, _) -> row.getInt("position"))
        .list();
  }

  Progress progress(UUID evaluation) {
    return jdbc.sql("select count(scores), count(*) from evaluation_budget where evaluation = ?")
        .param(evaluation)
        .query((row, _) -> new Progress(row.getInt(1), row.getInt(2)))
        .single();
  }

  void score(UUID evaluation, int position, Scores scores) {
    jdbc.sql(
            """
            update evaluation_budget set scores = cast(? as jsonb)
            where evaluation = ? and position = ?
            """)
        .params(scores.json(), evaluation, position)
        .update();
  }

  void forgetScores(UUID evaluation) {
    jdbc.sql("update evaluation_budget set scores = null where evaluation = ?")
        .param(evaluation)
        .update();
  }

  /// All budgets with their scores, earliest first.
  List<Scored> scored(UUID evaluation) {
    return jdbc.sql("select * from evaluation_budget where evaluation = ? order by position")
        .param(evaluation)
        .query((row, _) -> scored(row))
        .list();
  }

  /// Evaluations from before returns were kept have none.
  private static Scored scored(ResultSet row) throws SQLException {
    return new Scored(
        budget(row),
        Scores.parse(row.getString("scores")),
        SectorValues.bySector(Objects.requireNonNullElse(row.getString("returns"), "{}")));
  }

  private static MatchedBudget budget(ResultSet row) throws SQLException {
    var transcript = row.getObject("transcript", UUID.class);
    return new MatchedBudget(
        transcript == null ? null : new RankingId(transcript, row.getString("model")),
        row.getString("budget_key"),
        row.getObject("budget_date", LocalDate.class));
  }
}
