package org.basir.metrics.format;

import java.util.List;
import java.util.Set;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads tasks of Label Studio: the excerpt in `data`, its sectors chosen in `annotations`.
///
/// A task that nobody has finished is an error: no sector is an answer, no annotation is none.
record LabelStudioTasks(SectorNames names) {

  static final String DATA = "data.";
  static final String ANNOTATIONS = "annotations";
  private static final FieldMapping FIELDS =
      new FieldMapping(
          "data.text",
          ANNOTATIONS,
          "data.year",
          "data.id",
          "data.budget",
          "data.section",
          "data.heading",
          "data.split");

  LabelRows rows(List<JsonNode> tasks) {
    var rows = new RowCollector(RowError.Place.ELEMENT, FIELDS.id());
    for (int i = 0; i < tasks.size(); i++) {
      var task = tasks.get(i);
      rows.add(i + 1, draft -> excerpt(draft, task));
    }
    return rows.rows();
  }

  private @Nullable LabelledExcerpt excerpt(RowDraft draft, JsonNode task) {
    if (!task.path("data").isObject()) {
      draft.refuse("data", "it is " + JsonTree.kind(task.path("data")) + ", expected an object");
      return null;
    }
    var sectors = sectors(draft, task.path(ANNOTATIONS));
    return draft.excerpt(FIELDS, new JsonFields(draft, task.path("data"), DATA), sectors);
  }

  private Set<SectorCode> sectors(RowDraft draft, JsonNode annotations) {
    return new LabelStudioAnnotations(draft)
        .latest(annotations)
        .map(annotation -> annotation.chosen(draft, names))
        .orElse(Set.of());
  }
}
