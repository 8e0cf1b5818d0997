package org.basir.training.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.Report;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A comparison as people and programs read it.
public final class ComparisonReport {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String title;
  private final Findings findings;
  private final Manifest manifest;

  private ComparisonReport(String title, Findings findings, Manifest manifest) {
    this.title = title;
    this.findings = findings;
    this.manifest = manifest;
  }

  public static ComparisonReport of(String title, Results results) {
    return new ComparisonReport(title, Findings.of(results), manifest(results.comparison()));
  }

  /// Tables and curves; its text is short.
  public Report page() {
    return new ComparisonPage(title, findings, manifest).report();
  }

  /// Writes `results.json` and `report.html`.
  ///
  /// @param folder made where it isn't there
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve("results.json"),
          JSON.writeValueAsBytes(new ComparisonRecord(findings, manifest).tree()));
      Files.writeString(folder.resolve("report.html"), page().html());
    } catch (IOException e) {
      throw new UncheckedIOException("The comparison can't be written: " + e.getMessage(), e);
    }
  }

  private static Manifest manifest(Comparison comparison) {
    var parameters = new TreeMap<String, String>();
    comparison
        .variants()
        .forEach(
            variant -> parameters.put("variant " + variant.label(), variant.recipe().toString()));
    parameters.put("full steps", String.valueOf(comparison.fullSteps()));
    parameters.put("budgets", comparison.percents() + " % of the full steps");
    parameters.put("seeds", comparison.seeds().toString());
    return Manifest.of(
        List.of(comparison.base().dataFile()),
        List.of(),
        comparison.base().codeVersion(),
        Findings.SEED,
        parameters,
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
