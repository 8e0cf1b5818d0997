package org.basir.ranking.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.ranker.ClassifiedExcerpt;
import org.basir.ranking.ranker.SectorScore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The excerpts of transcripts with the scores of their sectors.
@Component
class ExcerptTable {

  private static final TypeReference<List<SectorScore>> SCORES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  ExcerptTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Replaces all excerpts of a transcript.
  void write(RankingId id, List<HandedExcerpt> excerpts) {
    delete(id);
    var body = json.writeValueAsString(excerpts);
    run(INSERT_EXCERPTS, id, body);
    run(INSERT_SCORES, id, body);
  }

  /// All excerpts in the order of the speech.
  List<ClassifiedExcerpt> read(RankingId id) {
    return jdbc.sql(READ)
        .params(id.transcript(), id.model())
        .query((row, _) -> excerpt(row))
        .list();
  }

  /// The selected excerpts of every sector, the strongest first.
  SortedMap<SectorCode, List<Evidence>> evidence(RankingId id) {
    var evidence = new TreeMap<SectorCode, List<Evidence>>();
    jdbc.sql(EVIDENCE)
        .params(id.transcript(), id.model())
        .query(row -> {
          evidence
              .computeIfAbsent(new SectorCode(row.getInt("sector")), _ -> new ArrayList<>())
              .add(evidence(row));
        });
    return evidence;
  }

  private void delete(RankingId id) {
    for (var table : List.of("excerpt_sector", "excerpt")) {
      jdbc.sql("delete from " + table + " where transcript = ? and model = ?")
          .params(id.transcript(), id.model())
          .update();
    }
  }

  private void run(String sql, RankingId id, String body) {
    jdbc.sql(sql)
        .param("transcript", id.transcript())
        .param("model", id.model())
        .param("body", body)
        .update();
  }

  private ClassifiedExcerpt excerpt(ResultSet row) throws SQLException {
    return new ClassifiedExcerpt(
        row.getString("part"),
        row.getString("section"),
        row.getString("heading"),
        row.getString("text"),
        json.readValue(row.getString("scores"), SCORES));
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getString("id"),
        row.getString("text"),
        row.getString("section"),
        row.getString("heading"),
        row.getString("part"),
        row.getObject("page", Integer.class),
        row.getDouble("score"));
  }

  private static final String INSERT_EXCERPTS =
      """
      insert into excerpt
      select :transcript, :model, e.id, e.ordinal, e.part, e.section, e.heading, e.paragraph,
             e.page, e.start, e."end", e.text, e.sha256
      from jsonb_to_recordset(cast(:body as jsonb)) as e (
          id text, ordinal integer, part text, section text, heading text, paragraph text,
          page integer, start integer, "end" integer, text text, sha256 text)
      """;

  private static final String INSERT_SCORES =
      """
      insert into excerpt_sector
      select :transcript, :model, e.id, s.code, s.score, s.selected
      from jsonb_to_recordset(cast(:body as jsonb)) as e (id text, sectors jsonb),
           jsonb_to_recordset(e.sectors) as s (
               code integer, score double precision, selected boolean)
      """;

  private static final String READ =
      """
      select e.part, e.section, e.heading, e.text,
             coalesce(jsonb_agg(
                 jsonb_build_object('code', s.sector, 'score', s.score, 'selected', s.selected)
                 order by s.sector) filter (where s.sector is not null), '[]') as scores
      from excerpt e left join excerpt_sector s
          on (s.transcript, s.model, s.excerpt) = (e.transcript, e.model, e.id)
      where e.transcript = ? and e.model = ?
      group by e.transcript, e.model, e.id
      order by e.ordinal, e.id
      """;

  private static final String EVIDENCE =
      """
      select s.sector, s.score, e.id, e.text, e.section, e.heading, e.part, e.page
      from excerpt_sector s join excerpt e
          on (e.transcript, e.model, e.id) = (s.transcript, s.model, s.excerpt)
      where s.transcript = ? and s.model = ? and s.selected
      order by s.sector, s.score desc, e.ordinal, e.id
      """;
}
