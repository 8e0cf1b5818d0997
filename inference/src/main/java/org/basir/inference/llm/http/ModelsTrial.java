package org.basir.inference.llm.http;

import java.util.List;
import org.basir.inference.llm.http.probe.Feature;
import tools.jackson.databind.JsonNode;

/// Asks for the list of models, and takes the first if none was named.
record ModelsTrial() implements Trial {

  @Override
  public Feature feature() {
    return Feature.MODELS;
  }

  @Override
  public void on(Bench bench) {
    var names = bench.wire().get(bench.endpoint().shared("/models"), ModelsTrial::names);
    if (bench.model().isEmpty() && !names.isEmpty()) {
      bench.model(names.getFirst());
    }
    var listed = names.contains(bench.model()) ? "" : ", but not " + bench.model();
    bench.found(
        Feature.MODELS,
        !names.isEmpty(),
        (names.size() == 1 ? names.getFirst() : names.size() + " models") + listed);
  }

  private static List<String> names(JsonNode reply) {
    return LlamaCppVocabulary.expected(reply, "data", JsonNode::isArray)
        .valueStream()
        .map(each -> Fields.text(each.path("id")))
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
