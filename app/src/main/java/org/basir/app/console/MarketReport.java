package org.basir.app.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// What became of the files of a market import.
///
/// @param seconds it took
/// @param rowsPerSecond of the files that were not known before
public record MarketReport(List<MarketFileResult> files, double seconds, long rowsPerSecond) {

  private static final int SHOWN = 5;
  private static final List<String> HEADING =
      List.of("file", "outcome", "rows", "written", "replaced", "unchanged", "ignored", "rejected");

  public MarketReport {
    files = List.copyOf(files);
  }

  public static MarketReport of(List<MarketFileResult> files, Duration took) {
    var rows =
        files.stream()
            .filter(file -> !file.outcome().equals("known"))
            .mapToLong(MarketFileResult::lines)
            .sum();
    var seconds = Math.max(took.toMillis(), 1) / 1000.0;
    return new MarketReport(files, seconds, Math.round(rows / seconds));
  }

  /// Whether every file was taken to its end.
  public boolean sound() {
    return files.stream().allMatch(MarketFileResult::sound);
  }

  /// A line for each file and one for all.
  public List<String> lines() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADING);
    files.forEach(file -> rows.add(row(file.file(), file.outcome(), List.of(file))));
    rows.add(row(files.size() + " files", "", files));
    return new Columns(rows).lines();
  }

  /// What went wrong: files first, then the first broken rows of each file.
  public List<String> complaints() {
    var complaints = new ArrayList<String>();
    for (var file : files) {
      if (file.problem() != null) {
        complaints.add(file.file() + ": " + file.problem());
      }
      file.errors().stream()
          .limit(SHOWN)
          .forEach(error ->
              complaints.add(
                  "%s, line %d: %s".formatted(file.file(), error.line(), error.detail())));
      if (file.rejected() > SHOWN) {
        complaints.add("%s: %d more broken rows".formatted(file.file(), file.rejected() - SHOWN));
      }
    }
    return complaints;
  }

  private static List<String> row(String name, String outcome, List<MarketFileResult> files) {
    return List.of(
        name,
        outcome,
        sum(files, MarketFileResult::lines),
        sum(files, MarketFileResult::written),
        sum(files, MarketFileResult::replaced),
        sum(files, MarketFileResult::unchanged),
        sum(files, MarketFileResult::ignored),
        sum(files, MarketFileResult::rejected));
  }

  private static String sum(List<MarketFileResult> files, ToLongFunction<MarketFileResult> count) {
    return String.format(Locale.ROOT, "%,d", files.stream().mapToLong(count).sum());
  }
}
