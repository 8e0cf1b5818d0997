package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.ConsoleTable;
import org.basir.metrics.report.Table;
import tools.jackson.databind.JsonNode;

/// An evaluation's report as one table: the system evaluated first, its baselines below.
///
/// @param report the JSON that the services write
/// @param system the field that names the system evaluated: `model` or `ranker`
/// @param figures the fields that become columns
public record EvaluationTable(JsonNode report, String system, List<String> figures) {

  private static final List<String> CLASSIFICATION =
      List.of("micro_f1", "macro_f1_all", "macro_f1_supported", "weighted_f1", "samples_f1");
  private static final List<String> RANKING =
      List.of("s_rank", "spearman", "ndcg_rank", "ndcg_random", "p_value");

  public EvaluationTable {
    figures = List.copyOf(figures);
  }

  /// The table that fits the report.
  public static EvaluationTable of(JsonNode report) {
    return report.has("ranker")
        ? new EvaluationTable(report, "ranker", RANKING)
        : new EvaluationTable(report, "model", CLASSIFICATION);
  }

  /// The table in plain characters.
  public String render() {
    var columns = Stream.concat(Stream.of(system), figures.stream()).toList();
    var rows = new ArrayList<List<Cell>>();
    rows.add(row(report.path(system).asString(), report));
    report
        .path("baselines")
        .properties()
        .forEach(baseline -> rows.add(row(baseline.getKey(), baseline.getValue())));
    return headline() + new ConsoleTable(new Table("", "", columns, rows)).render();
  }

  private String headline() {
    return report.has("headline") ? report.path("headline").asString() + "\n\n" : "";
  }

  private List<Cell> row(String name, JsonNode values) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(name));
    for (var figure : figures) {
      var value = values.path(figure);
      cells.add(value.isNumber() ? Cell.of(value.doubleValue()) : Cell.of("-"));
    }
    return cells;
  }
}
