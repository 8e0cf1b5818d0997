package org.basir.training.newcomer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.Report;
import org.basir.metrics.report.Table;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a study came to.
///
/// @param found in the order of the attempts
public record NewcomerFindings(NewcomerStudy study, Map<Attempt, Found> found) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public NewcomerFindings {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
  }

  /// What one attempt came to.
  ///
  /// @throws java.util.NoSuchElementException when it is none of the study's
  public Found of(Attempt attempt) {
    return Optional.ofNullable(found.get(attempt)).orElseThrow();
  }

  /// A table with a row for each attempt.
  public Report report() {
    return new Report(
        "Sectors as if they were new", headline(), table(), List.of(), notes(), manifest());
  }

  /// Writes `results.json` and `report.html`.
  ///
  /// @param folder made where it isn't there
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("results.json"), JSON.writeValueAsBytes(tree()));
      Files.writeString(folder.resolve("report.html"), report().html());
    } catch (IOException e) {
      throw new UncheckedIOException("The study can't be written: " + e.getMessage(), e);
    }
  }

  private String headline() {
    return "%d of %d sectors as if they were new: %s"
        .formatted(
            study.newcomers().sectors().size(),
            study.base().taxonomy().size(),
            study.newcomers().sectors().stream()
                .map(code -> study.base().taxonomy().sector(code).slug())
                .collect(Collectors.joining(", ")));
  }

  private Table table() {
    return new Table(
        "Found on dev",
        "One threshold for all sectors, the best on dev. Average precision is the mean over sectors.",
        List.of(
            "scoring",
            "examples of each",
            "rows",
            "newcomers' micro F1",
            "macro F1",
            "average precision",
            "others' micro F1",
            "average precision of others"),
        found.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList());
  }

  private List<Cell> row(Attempt attempt, Found found) {
    return List.of(
        Cell.of(attempt.scoring().toString()),
        Cell.of(attempt.shots().toString()),
        Cell.of(study.rows(attempt)),
        Cell.of(found.newcomers().microF1()),
        Cell.of(found.newcomers().macroF1()),
        Cell.of(found.newcomers().precision()),
        Cell.of(found.others().microF1()),
        Cell.of(found.others().precision()));
  }

  private List<String> notes() {
    return List.of(
        "Rows that carry a newcomer are left out of training, but for the examples; dev stays whole.",
        "Without examples, scoring by definitions knows a newcomer by its definition alone; weights"
            + " learn its definition and cues as if they were texts.",
        "%d steps each, one seed.".formatted(study.steps()));
  }

  private Map<String, Object> tree() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("manifest", manifest());
    tree.put("newcomers", study.newcomers().sectors());
    tree.put("steps", study.steps());
    tree.put(
        "attempts",
        found.entrySet().stream()
            .map(entry ->
                Map.of(
                    "scoring", entry.getKey().scoring().toString(),
                    "examples", entry.getKey().shots().toString(),
                    "rows", study.rows(entry.getKey()),
                    "newcomers", entry.getValue().newcomers(),
                    "others", entry.getValue().others()))
            .toList());
    return tree;
  }

  private Manifest manifest() {
    var parameters = new TreeMap<String, String>();
    parameters.put("recipe", study.base().recipe().toString());
    parameters.put("steps", String.valueOf(study.steps()));
    parameters.put("newcomers", study.newcomers().sectors().toString());
    return Manifest.of(
        List.of(study.base().dataFile()),
        List.of(),
        study.base().codeVersion(),
        study.base().recipe().seed(),
        parameters,
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
