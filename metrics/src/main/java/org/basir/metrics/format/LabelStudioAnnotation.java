package org.basir.metrics.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basir.metrics.taxonomy.SectorCode;
import tools.jackson.databind.JsonNode;

/// What one annotator did with a task.
///
/// @param index within the task, from 0 as in JSON pointers
record LabelStudioAnnotation(int index, JsonNode content) {

  boolean cancelled() {
    return content.path("was_cancelled").asBoolean(false);
  }

  /// When it was last changed; undated ones come before all others.
  Instant changed(RowDraft draft) {
    var field = content.hasNonNull("updated_at") ? "updated_at" : "created_at";
    var text = content.path(field).asString("");
    try {
      return text.isEmpty() ? Instant.MIN : Instant.parse(text);
    } catch (DateTimeException _) {
      draft.refuse(at(field), "it is '" + text + "', expected a time like 2026-02-01T11:00:00Z");
      return Instant.MIN;
    }
  }

  Set<SectorCode> chosen(RowDraft draft, SectorNames names) {
    var result = content.path("result");
    if (!result.isArray()) {
      draft.refuse(at("result"), "it is " + JsonTree.kind(result) + ", expected a list");
      return Set.of();
    }
    var choices = new ArrayList<String>();
    choices(result).forEach(it -> choices.addAll(names(draft, it)));
    refuseOtherTypes(draft, result);
    return draft.sectors(at("result"), choices, names);
  }

  private List<String> names(RowDraft draft, JsonNode choice) {
    var chosen = choice.path("value").path("choices");
    var field = at("result.value.choices");
    if (!chosen.isArray()) {
      draft.refuse(field, "it is " + JsonTree.kind(chosen) + ", expected a list");
    }
    return new JsonSectors(draft, field).list(chosen);
  }

  // No choice is the answer "no sector", but sectors in another control would get lost.
  private void refuseOtherTypes(RowDraft draft, JsonNode result) {
    if (!result.isEmpty() && choices(result).isEmpty()) {
      var types =
          result
              .valueStream()
              .map(it -> it.path("type").asString("none"))
              .distinct()
              .collect(Collectors.joining(", "));
      draft.refuse(at("result"), "it has the types " + types + ", expected choices");
    }
  }

  private static List<JsonNode> choices(JsonNode result) {
    return result
        .valueStream()
        .filter(it -> it.path("type").asString("").equals("choices"))
        .toList();
  }

  private String at(String field) {
    return LabelStudioTasks.ANNOTATIONS + "[" + index + "]." + field;
  }
}
