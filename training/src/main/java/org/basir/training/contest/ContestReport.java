package org.basir.training.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.basir.metrics.report.Chart;
import org.basir.metrics.report.ConsoleTable;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.Report;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A contest as people and programs read it.
public record ContestReport(Findings findings, Manifest manifest) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Tables and curves.
  public Report page() {
    var tables = new ContestTables(findings);
    return new Report(
        "Strategies of token budgets",
        headline(),
        tables.summary(),
        List.of(tables.claims(), tables.pairings(), tables.endings()),
        notes(),
        List.of(accuracy()),
        manifest);
  }

  /// What a console shows: headline, figures, claims and notes.
  public String text() {
    return page().text() + "\n" + new ConsoleTable(new ContestTables(findings).claims()).render();
  }

  /// Writes `report.json` and `report.html`.
  ///
  /// @param folder made where it isn't there
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("report.json"),
          JSON.writeValueAsString(new ContestRecord(findings, manifest).tree()) + "\n");
      Files.writeString(folder.resolve("report.html"), page().html());
    } catch (IOException e) {
      throw new UncheckedIOException("The report can't be written: " + e.getMessage(), e);
    }
  }

  private String headline() {
    return String.format(
        Locale.ROOT,
        "%d questions, %d entrants; unlimited thinking takes %.1f tokens on average",
        findings.results().contest().items().size(),
        findings.results().contest().entrants().size(),
        findings.results().thinking());
  }

  private List<String> notes() {
    return List.of(
        "The worst excess of thinking over its budget, but for vanilla: %d tokens."
            .formatted(findings.excess()),
        "Units that the ledger charged above its grants: %d.".formatted(findings.overrun()),
        "A tiny decoder and a toy task: nothing here is a figure of the papers' models.");
  }

  private Chart accuracy() {
    var series =
        findings.results().contest().entrants().stream()
            .map(entrant -> new Chart.Series(entrant.name(), points(entrant.name())))
            .toList();
    return new Chart(
        "Accuracy over tokens", "Share of right answers.", "mean tokens of thinking", series);
  }

  private List<Chart.Point> points(String entrant) {
    return findings.heats().stream()
        .filter(heat -> heat.heat().entrant().equals(entrant))
        .map(heat -> new Chart.Point(heat.thinking(), heat.accuracy()))
        .sorted(Comparator.comparingDouble(Chart.Point::x))
        .toList();
  }
}
