package org.basir.ranking.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.basir.inference.ranker.ScoredSector.Part;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.ranker.Spread;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The places of the sectors in rankings.
@Component
class RankedSectorTable {

  private static final TypeReference<List<Part>> DRIVERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  RankedSectorTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Replaces the places of a ranking.
  void write(RankingId id, List<RankedSector> sectors) {
    delete(id);
    jdbc.sql(INSERT)
        .param("transcript", id.transcript())
        .param("model", id.model())
        .param("body", json.writeValueAsString(sectors))
        .update();
  }

  void delete(RankingId id) {
    jdbc.sql("delete from ranked_sector where transcript = ? and model = ?")
        .params(id.transcript(), id.model())
        .update();
  }

  /// The places, best first; equal ones by sector.
  List<RankedSector> read(RankingId id) {
    return jdbc.sql(
            """
            select rank, sector, score, excerpts, low, high, best, worst, drivers
            from ranked_sector where transcript = ? and model = ? order by rank, sector
            """)
        .params(id.transcript(), id.model())
        .query((row, _) -> sector(row))
        .list();
  }

  private RankedSector sector(ResultSet row) throws SQLException {
    return new RankedSector(
        row.getInt("rank"),
        new SectorCode(row.getInt("sector")),
        row.getDouble("score"),
        row.getInt("excerpts"),
        spread(row),
        json.readValue(row.getString("drivers"), DRIVERS));
  }

  private static @Nullable Spread spread(ResultSet row) throws SQLException {
    var low = row.getObject("low", Double.class);
    return low == null
        ? null
        : new Spread(low, row.getDouble("high"), row.getInt("best"), row.getInt("worst"));
  }

  private static final String INSERT =
      """
      insert into ranked_sector
          (transcript, model, sector, rank, score, excerpts, low, high, best, worst, drivers)
      select :transcript, :model, s.sector, s.rank, s.score, s.excerpts,
             p.low, p.high, p.best, p.worst, s.drivers
      from jsonb_to_recordset(cast(:body as jsonb)) as s (
               sector integer, rank integer, score double precision, excerpts integer,
               spread jsonb, drivers jsonb)
           left join lateral jsonb_to_record(
               case when jsonb_typeof(s.spread) = 'object' then s.spread end) as p (
               low double precision, high double precision, best integer, worst integer) on true
      """;
}
