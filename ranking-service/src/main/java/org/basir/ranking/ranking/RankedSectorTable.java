package org.basir.ranking.ranking;

import java.util.List;
import java.util.function.Function;
import org.basir.metrics.taxonomy.SectorCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The places of the sectors in rankings.
@Component
class RankedSectorTable {

  private final JdbcClient jdbc;

  RankedSectorTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Replaces the places of a ranking.
  void write(RankingId id, List<RankedSector> sectors) {
    delete(id);
    jdbc.sql(
            """
            insert into ranked_sector (transcript, model, sector, rank, score, excerpts)
            select ?, ?, s.* from unnest(?::int[], ?::int[], ?::float8[], ?::int[]) as s
            """)
        .param(id.transcript())
        .param(id.model())
        .param(ints(sectors, sector -> sector.sector().value()))
        .param(ints(sectors, RankedSector::rank))
        .param(sectors.stream().map(RankedSector::score).toArray(Double[]::new))
        .param(ints(sectors, RankedSector::excerpts))
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
            select rank, sector, score, excerpts from ranked_sector
            where transcript = ? and model = ? order by rank, sector
            """)
        .params(id.transcript(), id.model())
        .query((row, _) ->
            new RankedSector(
                row.getInt("rank"),
                new SectorCode(row.getInt("sector")),
                row.getDouble("score"),
                row.getInt("excerpts")))
        .list();
  }

  private static Integer[] ints(List<RankedSector> sectors, Function<RankedSector, Integer> value) {
    return sectors.stream().map(value).toArray(Integer[]::new);
  }
}
