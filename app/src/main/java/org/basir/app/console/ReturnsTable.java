package org.basir.app.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The returns of a budget's sectors as lines of text, best first.
///
/// @param returns as the suite serves them
/// @param window to sort by and to show
public record ReturnsTable(JsonNode returns, String window) {

  private static final List<String> HEADING =
      List.of("sector", "companies", "mean %", "median %", "cut mean %", "remark");

  /// Where the prices are from, then a line for each sector with a return in the window.
  public List<String> lines() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADING);
    StreamSupport.stream(returns.path("sectors").spliterator(), false)
        .filter(sector -> sector.path("windows").has(window))
        .sorted(Comparator.comparingDouble(this::mean).reversed())
        .forEach(sector -> rows.add(row(sector)));
    var lines = new ArrayList<String>();
    lines.add(
        "%s after the budget of %s, prices of %s, days %s"
            .formatted(
                window,
                returns.path("budget").asString(),
                returns.path("source").asString(),
                returns.path("days")));
    lines.addAll(new Columns(rows).lines());
    return lines;
  }

  private double mean(JsonNode sector) {
    return sector.path("windows").path(window).path("mean").asDouble();
  }

  private List<String> row(JsonNode sector) {
    var found = sector.path("windows").path(window);
    return List.of(
        sector.path("name").asString(),
        found.path("n").asString(),
        percent(found.path("mean")),
        percent(found.path("median")),
        percent(found.path("meanOfCut")),
        remark(found));
  }

  private String remark(JsonNode found) {
    var inferred = found.path("inferred").asInt();
    var few = found.path("n").asInt() < returns.path("fewestCompanies").asInt();
    return (few ? "too few to rank " : "")
        + (inferred > 0 ? inferred + " across an inferred split" : "");
  }

  private static String percent(JsonNode fraction) {
    return String.format(Locale.ROOT, "%+.2f", 100 * fraction.asDouble());
  }
}
