package org.basir.inference.llm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What is asked of a model in one call.
///
/// @param maxTokens the most tokens to produce, thinking included; 0 only reads the prompt
/// @param stops texts that end the completion, which then ends with the one that was met
/// @param alternatives how many likely first tokens to tell the probabilities of
/// @param biases what is added to the logits of tokens, at every step
/// @param thinkingTokens the most tokens of thinking, where the engine limits these by itself or
///   aims at them
/// @param jsonSchema the shape of the answer, as a JSON schema
/// @param stages code that changes logits, in order, of this one call
public record CompletionRequest(
    Prompt prompt,
    int maxTokens,
    Sampling sampling,
    List<String> stops,
    int alternatives,
    Map<Integer, Double> biases,
    OptionalInt thinkingTokens,
    Optional<String> jsonSchema,
    List<LogitStage> stages) {

  public CompletionRequest {
    stops = List.copyOf(stops);
    biases = Map.copyOf(biases);
    stages = List.copyOf(stages);
    if (maxTokens < 0 || alternatives < 0 || thinkingTokens.orElse(0) < 0) {
      throw new IllegalArgumentException("a number of tokens below 0");
    }
    if (stops.contains("")) {
      throw new IllegalArgumentException("an empty stop text");
    }
  }

  /// At most this many tokens more, the likeliest each time.
  public static CompletionRequest of(Prompt prompt, int maxTokens) {
    return new CompletionRequest(
        prompt,
        maxTokens,
        Sampling.greedy(),
        List.of(),
        0,
        Map.of(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of());
  }

  /// The same of another prompt.
  public CompletionRequest withPrompt(Prompt other) {
    return new CompletionRequest(
        other,
        maxTokens,
        sampling,
        stops,
        alternatives,
        biases,
        thinkingTokens,
        jsonSchema,
        stages);
  }

  public CompletionRequest withMaxTokens(int most) {
    return new CompletionRequest(
        prompt, most, sampling, stops, alternatives, biases, thinkingTokens, jsonSchema, stages);
  }

  public CompletionRequest withSampling(Sampling other) {
    return new CompletionRequest(
        prompt, maxTokens, other, stops, alternatives, biases, thinkingTokens, jsonSchema, stages);
  }

  public CompletionRequest withStops(String... texts) {
    return new CompletionRequest(
        prompt,
        maxTokens,
        sampling,
        List.of(texts),
        alternatives,
        biases,
        thinkingTokens,
        jsonSchema,
        stages);
  }

  public CompletionRequest withAlternatives(int count) {
    return new CompletionRequest(
        prompt, maxTokens, sampling, stops, count, biases, thinkingTokens, jsonSchema, stages);
  }

  public CompletionRequest withBiases(Map<Integer, Double> added) {
    return new CompletionRequest(
        prompt,
        maxTokens,
        sampling,
        stops,
        alternatives,
        added,
        thinkingTokens,
        jsonSchema,
        stages);
  }

  public CompletionRequest withThinkingTokens(int most) {
    return new CompletionRequest(
        prompt,
        maxTokens,
        sampling,
        stops,
        alternatives,
        biases,
        OptionalInt.of(most),
        jsonSchema,
        stages);
  }

  public CompletionRequest withJsonSchema(String schema) {
    return new CompletionRequest(
        prompt,
        maxTokens,
        sampling,
        stops,
        alternatives,
        biases,
        thinkingTokens,
        Optional.of(schema),
        stages);
  }

  public CompletionRequest withStages(LogitStage... added) {
    return new CompletionRequest(
        prompt,
        maxTokens,
        sampling,
        stops,
        alternatives,
        biases,
        thinkingTokens,
        jsonSchema,
        List.of(added));
  }
}
