package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.ConsoleTable;
import org.basir.metrics.report.Table;
import tools.jackson.databind.JsonNode;

/// All rankers and baselines of an evaluation, then each NDCG next to chance, then the verdict.
///
/// @param report the JSON that the ranking service writes
public record StandingsTable(JsonNode report) {

  private static final List<Column> SKILL =
      List.of(
          new Column("S rank", "/figures/s_rank", 3),
          new Column("95 % CI", "/ci/s_rank", 3),
          new Column("p", "/p_value", 4),
          new Column("corrected", "/p_holm", 4),
          new Column("Spearman", "/figures/spearman", 3),
          new Column("tau-b", "/figures/kendall", 3),
          new Column("hits top 3", "/figures/hit_rate_top_3", 3),
          new Column("top-bottom bp", "/figures/top_minus_bottom", 1),
          new Column("tied", "/figures/tie_rate", 3));

  private static final List<Column> GAINS =
      List.of(
          new Column("rank", "/figures/ndcg_rank", 3),
          new Column("random", "/figures/ndcg_random", 3),
          new Column("rank @5", "/figures/ndcg_rank_5", 3),
          new Column("random", "/figures/ndcg_random_5", 3),
          new Column("rank @10", "/figures/ndcg_rank_10", 3),
          new Column("random", "/figures/ndcg_random_10", 3),
          new Column("r - min r", "/figures/ndcg_min_shift", 3),
          new Column("random", "/figures/ndcg_min_shift_random", 3),
          new Column("2^quint-1", "/figures/ndcg_quintile_exp", 3),
          new Column("random", "/figures/ndcg_quintile_exp_random", 3),
          new Column("1 + r", "/figures/ndcg_ratio", 3),
          new Column("random", "/figures/ndcg_ratio_random", 3));

  /// A column: its head and where its figure stands in a system's JSON.
  private record Column(String head, String pointer, int digits) {

    Cell of(JsonNode system) {
      var value = system.at(pointer);
      if (value.isArray()) {
        return Cell.of(number(value.path(0)).text() + " to " + number(value.path(1)).text());
      }
      return number(value);
    }

    private Cell number(JsonNode value) {
      return value.isNumber() ? new Cell.Figure(value.doubleValue(), digits) : Cell.of("-");
    }
  }

  /// Whether a report has what this table shows.
  public static boolean fits(JsonNode report) {
    return report.path("systems").isArray();
  }

  /// Tables, verdict and notes in plain characters.
  public String render() {
    var page = new StringBuilder(report.path("headline").asString()).append("\n\n");
    page.append(table(SKILL, true)).append("\nNDCG by gain, each before what chance gives:\n");
    page.append(table(GAINS, false)).append('\n');
    report.path("verdict").forEach(sentence -> page.append(sentence.asString()).append('\n'));
    page.append('\n').append(report.path("power_stated").asString()).append('\n');
    report.path("notes").forEach(note -> page.append(note.asString()).append('\n'));
    return page.toString();
  }

  private String table(List<Column> columns, boolean withProtocol) {
    var heads = new ArrayList<>(withProtocol ? List.of("system", "protocol") : List.of("system"));
    columns.forEach(column -> heads.add(column.head()));
    var rows = new ArrayList<List<Cell>>();
    for (var system : report.path("systems")) {
      var cells = new ArrayList<>(List.of(Cell.of(system.path("name").asString())));
      if (withProtocol) {
        cells.add(Cell.of(system.path("protocol").asString().replace('_', '-')));
      }
      columns.forEach(column -> cells.add(column.of(system)));
      rows.add(cells);
    }
    return new ConsoleTable(new Table("", "", heads, rows)).render();
  }
}
