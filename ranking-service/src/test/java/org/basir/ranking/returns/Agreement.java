package org.basir.ranking.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.basir.metrics.input.CsvRow;

/// How many rows of a reference a figure of ours comes close to.
final class Agreement {

  private static final double CLOSE = 1e-4;

  private final String prefix;
  private final ToDoubleFunction<Statistic> figure;
  private final List<String> differences = new ArrayList<>();
  private int all;

  /// @param prefix of the reference's columns, before the name of a window
  Agreement(String prefix, ToDoubleFunction<Statistic> figure) {
    this.prefix = prefix;
    this.figure = figure;
  }

  void count(Optional<SectorReturn> sector, CsvRow row) {
    for (var window : Window.values()) {
      row.optionalNumber(prefix + window.code())
          .ifPresent(theirs -> {
            var ours = sector.map(it -> it.windows().get(window)).map(figure::applyAsDouble);
            count(ours.orElse(Double.NaN), theirs, row, window);
          });
    }
  }

  private void count(double ours, double theirs, CsvRow row, Window window) {
    all++;
    var close = Math.abs(ours - theirs) <= CLOSE;
    if (!close) {
      var sector = row.text("budget_date") + " " + row.text("sector_code");
      differences.add(
          String.format(Locale.ROOT, "%s %s %.5f, not %.5f", sector, window.code(), ours, theirs));
    }
  }

  int all() {
    return all;
  }

  List<String> differences() {
    return List.copyOf(differences);
  }

  double share() {
    return 1 - (double) differences.size() / all;
  }

  long differencesIn(String window) {
    return differences.stream().filter(text -> text.contains(" " + window + " ")).count();
  }

  /// The budgets with differences, earliest first.
  List<String> budgets() {
    return differences.stream().map(text -> text.substring(0, 10)).distinct().toList();
  }

  @Override
  public String toString() {
    return "%d of %d rows differ: %s".formatted(differences.size(), all, differences);
  }
}
