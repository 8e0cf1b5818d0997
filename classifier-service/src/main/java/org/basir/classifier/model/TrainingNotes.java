package org.basir.classifier.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.basir.classifier.registry.ModelFacts;
import org.basir.inference.model.ModelId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a model's folder says of its training, in `training.json`:
///
/// ```json
/// {"manifest": {"data": [{"sha256": "…"}], "codeVersion": "…", "seed": 1, "createdAt": "…"},
///  "base": "all-minilm-l6-v2", "figures": {"micro_f1": 0.75}}
/// ```
///
/// Where there is none, `manifest.json` may be such a manifest: a head that came without its
/// encoder has it there.
final class TrainingNotes {

  private static final Logger LOG = LoggerFactory.getLogger(TrainingNotes.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TrainingNotes() {}

  /// @param encoder what the parameters stand on, by their own word
  static ModelFacts of(ModelSource source, Optional<ModelId> encoder) {
    var notes = read(source, "training.json");
    var manifest = notes.has("manifest") ? notes.path("manifest") : read(source, "manifest.json");
    return new ModelFacts(
        text(manifest.at("/data/0/sha256")),
        text(manifest.path("codeVersion")),
        text(notes.path("base")).or(() -> encoder.map(ModelId::value)),
        Optional.of(manifest.path("seed")).filter(JsonNode::isNumber).map(JsonNode::asLong),
        Optional.of(notes.path("figures")).filter(JsonNode::isObject),
        text(manifest.path("createdAt")).flatMap(TrainingNotes::instant));
  }

  private static JsonNode read(ModelSource source, String file) {
    try {
      return source.file(file).map(JSON::readTree).orElseGet(MissingNode::getInstance);
    } catch (JacksonException e) {
      LOG.warn("{} of the model in {} can't be read: {}", file, source, e.getOriginalMessage());
      return MissingNode.getInstance();
    }
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
