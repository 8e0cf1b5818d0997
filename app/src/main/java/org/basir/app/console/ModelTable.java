package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The classifiers as lines of text, the active one marked.
///
/// @param models as the suite lists them
public record ModelTable(JsonNode models) {

  private static final List<String> HEADING =
      List.of(" ", "name", "version", "micro F1", "macro F1", "base", "trained at");

  /// Heading and a line per model; what a model's folder doesn't say is a hyphen.
  public List<String> lines() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADING);
    models.forEach(model -> rows.add(row(model)));
    return new Columns(rows).lines();
  }

  private static List<String> row(JsonNode model) {
    return List.of(
        model.path("active").asBoolean(false) ? "*" : " ",
        model.path("id").asString(),
        model.path("version").asString(),
        figure(model, "micro_f1"),
        figure(model, "macro_f1_supported"),
        model.path("base").asString("-"),
        model.path("trainedAt").asString("-"));
  }

  private static String figure(JsonNode model, String name) {
    var figure = model.path("figures").path(name);
    return figure.isNumber() ? String.format(Locale.ROOT, "%.3f", figure.doubleValue()) : "-";
  }
}
