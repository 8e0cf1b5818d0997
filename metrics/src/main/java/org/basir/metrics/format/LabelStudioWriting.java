package org.basir.metrics.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Writes tasks that Label Studio imports with their annotation, for a control `sectors` (Choices,
/// its values the slugs) on an object `text`.
record LabelStudioWriting(JsonWriting json) {

  void tasks(List<LabelledExcerpt> excerpts, Writer writer) throws IOException {
    var tasks = new ArrayList<ObjectNode>();
    excerpts.forEach(it -> tasks.add(task(tasks.size() + 1, it)));
    JsonWriting.write(tasks, writer);
  }

  private ObjectNode task(int number, LabelledExcerpt it) {
    var task = JsonTree.object().put("id", number);
    task.set("data", JsonWriting.data(it, FieldMapping.DEFAULT));
    task.putArray("annotations").add(annotation(number, it));
    task.putArray("predictions");
    return task;
  }

  private ObjectNode annotation(int number, LabelledExcerpt it) {
    var annotation =
        JsonTree.object().put("id", number).put("was_cancelled", false).put("ground_truth", false);
    var result = annotation.putArray("result");
    if (!it.sectors().isEmpty()) {
      result.add(choices(number, it));
    }
    return annotation;
  }

  private ObjectNode choices(int number, LabelledExcerpt it) {
    var choices =
        JsonTree.object()
            .put("id", "sectors-" + number)
            .put("from_name", "sectors")
            .put("to_name", "text")
            .put("type", "choices");
    choices.putObject("value").set("choices", json.slugs(it));
    return choices;
  }
}
