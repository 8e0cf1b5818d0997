package org.basir.classifier.registry;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a model's folder says of where the model comes from; a folder need say nothing.
///
/// @param dataSha256 of the file it was trained on
/// @param codeVersion of the software that trained it
/// @param base the pretrained model it was made from
/// @param seed of every random draw
/// @param figures measured when it was trained, a JSON object
public record ModelFacts(
    Optional<String> dataSha256,
    Optional<String> codeVersion,
    Optional<String> base,
    Optional<Long> seed,
    Optional<JsonNode> figures,
    Optional<Instant> trainedAt) {}
