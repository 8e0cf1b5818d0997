package org.basir.ranking.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.basir.metrics.ranking.Protocol;
import org.basir.metrics.ranking.Role;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.report.Sha256;
import org.basir.metrics.run.RankerRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The runs that were sent with evaluations.
@Component
class EvaluationRuns {

  private final JdbcClient jdbc;

  EvaluationRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID evaluation, List<SentRun> runs) {
    for (var position = 0; position < runs.size(); position++) {
      add(evaluation, position, runs.get(position));
    }
  }

  private void add(UUID evaluation, int position, SentRun sent) {
    jdbc.sql(
            """
            insert into evaluation_run (evaluation, position, ranker, role, protocol, file, bytes,
                sha256, invented, examples, scores)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """)
        .params(
            evaluation,
            position,
            sent.run().ranker(),
            sent.run().role().key(),
            sent.run().protocol().key(),
            sent.file().name(),
            sent.file().bytes(),
            sent.file().sha256().hex(),
            sent.invented(),
            String.join("\n", sent.examples()),
            SectorValues.json(sent.run().scores()))
        .update();
  }

  /// In the order they were sent.
  List<SentRun> all(UUID evaluation) {
    return jdbc.sql("select * from evaluation_run where evaluation = ? order by position")
        .param(evaluation)
        .query((row, _) -> run(row))
        .list();
  }

  private static SentRun run(ResultSet row) throws SQLException {
    var run =
        new RankerRun(
            row.getString("ranker"),
            Role.of(row.getString("role")),
            Protocol.of(row.getString("protocol")),
            SectorValues.byBudget(row.getString("scores")));
    var file =
        new DataFile(
            row.getString("file"), row.getLong("bytes"), new Sha256(row.getString("sha256")));
    var examples = row.getString("examples").lines().toList();
    return new SentRun(run, file, row.getInt("invented"), examples);
  }
}
