package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basir.ranking.evaluation.Comparison.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The report of an evaluation, read again.
///
/// @param bySystem the figures of each system by the day of the budget
/// @param settings what the figures rest on, by name
record StoredReport(
    SequencedMap<String, SortedMap<String, JsonNode>> bySystem,
    SortedMap<String, String> settings) {

  /// @throws RefusedEvaluation if it was written before reports kept figures of every system
  static StoredReport parse(String json) {
    var report = JsonMapper.shared().readTree(json);
    if (!report.path("systems").isArray() || !report.path("budget_dates").isObject()) {
      throw new RefusedEvaluation(
          "An evaluation is too old to be compared; evaluate the same again under another name");
    }
    var systems = new LinkedHashMap<String, SortedMap<String, JsonNode>>();
    for (var system : report.path("systems")) {
      systems.put(system.path("name").asString(), budgets(system, report.path("budget_dates")));
    }
    return new StoredReport(systems, settings(report));
  }

  private static SortedMap<String, JsonNode> budgets(JsonNode system, JsonNode dates) {
    var budgets = new TreeMap<String, JsonNode>();
    for (var budget : system.path("per_budget")) {
      budgets.put(dates.path(budget.path("budget").asString()).asString(), budget);
    }
    return budgets;
  }

  private static SortedMap<String, String> settings(JsonNode report) {
    var settings = new TreeMap<String, String>();
    var manifest = report.path("manifest");
    manifest
        .path("parameters")
        .properties()
        .forEach(it -> settings.put(it.getKey(), it.getValue().asString()));
    settings.put("code", manifest.path("code_version").asString());
    settings.put("seed", manifest.path("seed").asString());
    manifest
        .path("data")
        .forEach(file ->
            settings.put("file " + file.path("name").asString(), file.path("sha256").asString()));
    manifest
        .path("models")
        .forEach(model -> settings.put("model " + model.path("id").asString(), sha256(model)));
    return settings;
  }

  private static String sha256(JsonNode model) {
    return model.path("sha256").asString();
  }

  SequencedSet<String> systems() {
    return bySystem.sequencedKeySet();
  }

  /// The days of which a figure is known.
  SortedSet<String> budgets(String measure) {
    var days = new TreeSet<String>();
    bySystem
        .firstEntry()
        .getValue()
        .forEach((day, figures) -> {
          if (figures.path(measure).isNumber()) {
            days.add(day);
          }
        });
    return days;
  }

  double[] values(String system, String measure, SortedSet<String> days) {
    var figures = bySystem.getOrDefault(system, new TreeMap<>());
    return days.stream()
        .mapToDouble(
            day -> figures.get(day) == null ? 0 : figures.get(day).path(measure).asDouble())
        .toArray();
  }

  /// Those that the other report has not, or has otherwise.
  List<Setting> differingSettings(StoredReport other) {
    var names = new TreeSet<>(settings.keySet());
    names.addAll(other.settings.keySet());
    var differing = new ArrayList<Setting>();
    for (var name : names) {
      var mine = settings.get(name);
      var theirs = other.settings.get(name);
      if (mine == null || !mine.equals(theirs)) {
        differing.add(new Setting(name, mine, theirs));
      }
    }
    return List.copyOf(differing);
  }
}
