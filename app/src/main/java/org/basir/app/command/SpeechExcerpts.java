package org.basir.app.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basir.app.client.SuiteClient;
import org.basir.inference.classifier.ClassifierInput;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SectorExcerpt;
import tools.jackson.databind.JsonNode;

/// The excerpts of the suite's speeches, with the sectors its classifier found in them.
record SpeechExcerpts(SuiteClient client) {

  List<SectorExcerpt> of(UUID transcript) {
    var sectors = sectors(transcript);
    return client.items("/api/v1/transcripts/" + transcript + "/excerpts").stream()
        .map(excerpt ->
            new SectorExcerpt(
                text(excerpt), sectors.getOrDefault(excerpt.path("id").asString(), Set.of())))
        .toList();
  }

  private Map<String, Set<SectorCode>> sectors(UUID transcript) {
    var sectors = new HashMap<String, Set<SectorCode>>();
    client
        .get("/api/v1/classifications/" + transcript, JsonNode.class)
        .path("predictions")
        .forEach(it -> sectors.put(it.path("excerpt").asString(), selected(it.path("sectors"))));
    return sectors;
  }

  private static Set<SectorCode> selected(JsonNode sectors) {
    return sectors
        .valueStream()
        .filter(sector -> sector.path("selected").asBoolean())
        .map(sector -> new SectorCode(sector.path("code").asInt()))
        .collect(Collectors.toSet());
  }

  /// As the classifier reads it.
  private static String text(JsonNode excerpt) {
    return ClassifierInput.of(
        excerpt.path("section").asString(""),
        excerpt.path("heading").asString(""),
        excerpt.path("text").asString(""));
  }
}
