package org.basir.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.basir.app.client.SuiteClient;
import org.basir.inference.model.ModelId;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SectorExcerpt;
import org.basir.training.ranker.SectorVectors;
import org.basir.training.ranker.SpeechFeatures;
import tools.jackson.databind.JsonNode;

/// What the active classifier's encoder makes of the sectors of speeches, for the encoder ranker.
///
/// @param encoder gives texts their vectors by a model, in the same order
record SpeechVectors(
    SuiteClient client, BiFunction<ModelId, List<String>, List<float[]>> encoder, Output output) {

  /// The vectors of the speeches of these years, by budget and sector; none where the active
  /// classifier has no encoder.
  Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> of(
      Map<UUID, SpeechFeatures> speeches, Set<Integer> years) {
    var model = activeEncoder();
    if (model.isEmpty()) {
      output.note("the active classifier has no encoder: the encoder ranker is left out");
      return Map.of();
    }
    return new SectorVectors(definitions(), texts -> encoder.apply(model.get(), texts))
        .of(excerpts(speeches, years));
  }

  private Optional<ModelId> activeEncoder() {
    return client.items("/api/v1/models").stream()
        .filter(model -> model.path("active").asBoolean())
        .map(model -> model.path("encoder"))
        .filter(JsonNode::isString)
        .map(encoder -> new ModelId(encoder.asString()))
        .findFirst();
  }

  private Map<SpeechFeatures.Budget, List<SectorExcerpt>> excerpts(
      Map<UUID, SpeechFeatures> speeches, Set<Integer> years) {
    var texts = new SpeechExcerpts(client);
    var excerpts = new LinkedHashMap<SpeechFeatures.Budget, List<SectorExcerpt>>();
    speeches.forEach((transcript, speech) -> {
      if (years.contains(speech.budget().year())) {
        excerpts.putIfAbsent(speech.budget(), texts.of(transcript));
      }
    });
    return excerpts;
  }

  /// As the classifier by definitions reads them.
  private SortedMap<SectorCode, String> definitions() {
    var definitions = new TreeMap<SectorCode, String>();
    for (var sector : client.items("/api/v1/sectors")) {
      definitions.put(
          new SectorCode(sector.path("code").asInt()),
          sector.path("name").asString() + ": " + sector.path("definition").asString(""));
    }
    return definitions;
  }
}
