package org.basir.metrics.report;

import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.classification.SectorFigures;
import tools.jackson.databind.node.ObjectNode;

/// The names are stable: scripts read them.
record ClassificationJson(ClassificationReport report) {

  ObjectNode object() {
    var evaluation = report.evaluation();
    var object = figures(evaluation);
    object.put("excerpts", evaluation.excerpts()).put("model", report.model());
    object.put("budgets", evaluation.budgets());
    object.put("zero_division", evaluation.zeroDivision().name());
    object.set("ci", intervals(evaluation));
    object.set("baselines", baselines());
    var sectors = object.putArray("sectors");
    evaluation.sectors().forEach(sector -> sectors.add(sector(sector)));
    object.set("manifest", Json.tree(report.manifest()));
    return object;
  }

  private static ObjectNode figures(ClassificationEvaluation evaluation) {
    var figures = Json.object();
    evaluation.values().forEach((measure, value) -> Json.put(figures, measure.key(), value));
    return figures;
  }

  private static ObjectNode intervals(ClassificationEvaluation evaluation) {
    var intervals = Json.object();
    for (var measure : Measure.values()) {
      Json.put(intervals, measure.key(), evaluation.interval(measure));
    }
    return intervals;
  }

  private ObjectNode baselines() {
    var baselines = Json.object();
    report.baselines().forEach(it -> baselines.set(it.name(), figures(it.evaluation())));
    return baselines;
  }

  private ObjectNode sector(SectorFigures figures) {
    var object = Json.object();
    object.put("code", figures.sector().value());
    object.put("slug", report.taxonomy().sector(figures.sector()).slug());
    report.train().ifPresent(it -> object.put("train", it.count(figures.sector())));
    object.put("support", figures.support()).put("predicted", figures.predicted());
    object.put("precision", figures.precision()).put("recall", figures.recall());
    return object.put("f1", figures.f1());
  }
}
