package org.basir.inference.decoder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.limit.LimitStage;
import org.basir.inference.limit.ThinkingLimit;
import org.basir.inference.limit.ThinkingMarkers;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.markers.Markers;

/// Requests in a decoder's own terms.
///
/// @param tells which hidden states the graph tells
record Requests(DecoderManifest manifest, DecoderTokenizer tokenizer, HiddenStates tells) {

  Set<Capability> capabilities() {
    var capabilities =
        EnumSet.of(
            Capability.RAW_PROMPT,
            Capability.TOKENS,
            Capability.PROBABILITIES,
            Capability.LOGIT_BIAS,
            Capability.LOGIT_STAGES);
    markers().ifPresent(_ -> capabilities.add(Capability.THINKING_LIMIT));
    if (manifest.template() != null) {
      capabilities.add(Capability.TEMPLATE);
    }
    if (tells != HiddenStates.NONE) {
      capabilities.add(Capability.HIDDEN_STATES);
    }
    return Set.copyOf(capabilities);
  }

  Optional<ThinkingMarkers> markers() {
    return manifest.open().isEmpty()
        ? Optional.empty()
        : Optional.of(new ThinkingMarkers(ids(manifest.open()), ids(manifest.close())));
  }

  Optional<Markers> budgetMarkers() {
    var sequences = manifest.markers().stream().map(Requests::ids).toList();
    if (sequences.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        sequences.stream().allMatch(sequence -> sequence.size() == 1)
            ? new Markers.Special(sequences.stream().reduce(TokenIds.none(), TokenIds::plus))
            : new Markers.Announced(sequences));
  }

  String render(Prompt.Chat chat) {
    var template = manifest.template();
    if (template == null) {
      throw lacks(Capability.TEMPLATE);
    }
    return template.render(chat);
  }

  /// The tokens of a prompt, those of its beginning included.
  TokenIds tokens(Prompt prompt) {
    var tokens =
        switch (prompt) {
          case Prompt.Chat chat -> ids(manifest.begin()).plus(tokenizer.tokens(render(chat)));
          case Prompt.Raw(var text) -> ids(manifest.begin()).plus(tokenizer.tokens(text));
          case Prompt.Tokens(var ids) -> ids;
        };
    if (tokens.isEmpty() || tokens.size() > manifest.context()) {
      throw refused(
          "A prompt of %d tokens; 1 to %d are possible"
              .formatted(tokens.size(), manifest.context()));
    }
    if (tokens.stream().anyMatch(token -> token >= manifest.vocabulary())) {
      throw refused("The prompt has tokens above the vocabulary of " + manifest.vocabulary());
    }
    return tokens;
  }

  /// The stages of a request, its limit on thinking the last.
  List<LogitStage> stages(CompletionRequest request) {
    var stages = new ArrayList<>(request.stages());
    request
        .thinkingTokens()
        .ifPresent(most -> {
          var markers = markers().orElseThrow(() -> lacks(Capability.THINKING_LIMIT));
          stages.add(new LimitStage(ThinkingLimit.of(markers, most)));
        });
    return stages;
  }

  /// Refuses what this decoder can't do.
  void require(CompletionRequest request) {
    if (request.jsonSchema().isPresent()) {
      throw lacks(Capability.JSON_SCHEMA);
    }
    if (request.stages().stream().anyMatch(stage -> stage.needs().compareTo(tells) > 0)) {
      throw lacks(Capability.HIDDEN_STATES);
    }
    if (request.biases().keySet().stream().anyMatch(t -> t < 0 || t >= manifest.vocabulary())) {
      throw refused("A bias outside the vocabulary of " + manifest.vocabulary());
    }
  }

  static TokenIds ids(List<Integer> tokens) {
    return TokenIds.of(tokens.stream().mapToInt(Integer::intValue).toArray());
  }

  private UnsupportedRequest lacks(Capability capability) {
    return new UnsupportedRequest(manifest.id(), capability);
  }

  private static CompletionFailed refused(String message) {
    return new CompletionFailed(CompletionFailed.Cause.REFUSED, message, null);
  }
}
