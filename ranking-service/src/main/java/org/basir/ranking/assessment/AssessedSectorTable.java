package org.basir.ranking.assessment;

import java.util.List;
import java.util.UUID;
import org.basir.metrics.taxonomy.SectorCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The places of the sectors in assessments.
@Component
class AssessedSectorTable {

  private final JdbcClient jdbc;

  AssessedSectorTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Replaces the places of an assessment.
  void write(UUID assessment, List<AssessedSector> sectors) {
    jdbc.sql("delete from assessed_sector where assessment = ?").param(assessment).update();
    jdbc.sql(
            """
            insert into assessed_sector (assessment, sector, rank, score, reason)
            select :assessment, s.sector, s.rank, s.score, s.reason
            from jsonb_to_recordset(cast(:body as jsonb)) as s (
                sector integer, rank integer, score double precision, reason text)
            """)
        .param("assessment", assessment)
        .param("body", JsonMapper.shared().writeValueAsString(sectors))
        .update();
  }

  /// Best first; equal ones by sector.
  List<AssessedSector> read(UUID assessment) {
    return jdbc.sql(
            """
            select rank, sector, score, reason from assessed_sector
            where assessment = ? order by rank, sector
            """)
        .param(assessment)
        .query((row, _) ->
            new AssessedSector(
                row.getInt("rank"),
                new SectorCode(row.getInt("sector")),
                row.getDouble("score"),
                row.getString("reason")))
        .list();
  }
}
