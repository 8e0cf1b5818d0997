package org.basir.metrics.format;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Chooses among the annotations of a task.
record LabelStudioAnnotations(RowDraft draft) {

  /// The one changed last that was not cancelled; of equals and undated ones the last in the list.
  /// If there is none, that is an error of the row.
  Optional<LabelStudioAnnotation> latest(JsonNode annotations) {
    var latest =
        all(annotations)
            .filter(annotation -> !annotation.cancelled())
            .reduce((a, b) -> b.changed(draft).isBefore(a.changed(draft)) ? a : b);
    if (latest.isEmpty()) {
      draft.refuse(LabelStudioTasks.ANNOTATIONS, none(annotations.size()));
    }
    return latest;
  }

  private static Stream<LabelStudioAnnotation> all(JsonNode annotations) {
    return IntStream.range(0, annotations.isArray() ? annotations.size() : 0)
        .mapToObj(i -> new LabelStudioAnnotation(i, annotations.get(i)));
  }

  private static String none(int cancelled) {
    return cancelled == 0
        ? "the task has no annotation"
        : "the task has no annotation that was not cancelled (" + cancelled + " were)";
  }
}
