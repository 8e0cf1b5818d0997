package org.basir.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.SuiteClient;
import org.basir.metrics.format.TrecQrels;
import org.basir.metrics.format.TrecRun;
import org.basir.metrics.ranking.Ndcg;
import org.basir.metrics.ranking.ToolNdcg;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.ConsoleTable;
import org.basir.metrics.report.Table;
import tools.jackson.databind.JsonNode;

/// The runs and qrels of an evaluation as files, and what other tools would say of them.
///
/// @param location of the evaluation, a path of the API
/// @param folder to write to
record ExportedRuns(SuiteClient client, String location, Path folder) {

  private static final String QRELS = "qrels-quintile.txt";

  /// Writes `<system>.trec` for each system, and the truth as quintiles and as ranks.
  ///
  /// @return the systems
  List<String> write() {
    try {
      Files.createDirectories(folder);
      var systems = new ArrayList<String>();
      for (var system : client.get(location + "/systems", JsonNode.class)) {
        systems.add(system.asString());
        Files.writeString(file(system.asString()), run(system.asString()));
      }
      Files.writeString(folder.resolve(QRELS), qrels("quintile"));
      Files.writeString(folder.resolve("qrels-rank.txt"), qrels("rank"));
      return systems;
    } catch (IOException e) {
      throw new CommandFailure("cannot write the runs to " + folder + ": " + e.getMessage(), e);
    }
  }

  /// NDCG of the files as a tool reports it, with the quintile as the grade.
  String table(ToolNdcg tool, List<String> systems) {
    var rows = new ArrayList<List<Cell>>();
    try {
      var qrels = TrecQrels.read(QRELS, Files.newBufferedReader(folder.resolve(QRELS)));
      for (var system : systems) {
        var run = TrecRun.read(system, Files.newBufferedReader(file(system)));
        rows.add(
            List.of(
                Cell.of(system),
                figure(tool.mean(run, qrels, Ndcg.ALL)),
                figure(tool.mean(run, qrels, 5)),
                figure(tool.mean(run, qrels, 10))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var columns = List.of("as " + tool.label(), "NDCG", "NDCG@5", "NDCG@10");
    return new ConsoleTable(new Table("", "", columns, rows)).render();
  }

  private static Cell figure(double value) {
    return new Cell.Figure(value, 6);
  }

  private Path file(String system) {
    return folder.resolve(system.replaceAll("[^A-Za-z0-9@._-]+", "-") + ".trec");
  }

  private String run(String system) {
    var name = URLEncoder.encode(system, StandardCharsets.UTF_8).replace("+", "%20");
    return client.getEncoded(location + "/run.trec?system=" + name);
  }

  private String qrels(String grades) {
    return client.getEncoded(location + "/qrels.txt?grades=" + grades);
  }
}
