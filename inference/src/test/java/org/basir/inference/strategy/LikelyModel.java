package org.basir.inference.strategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.ScriptedModel;
import org.basir.inference.llm.TokenIds;

/// A scripted model without a template that may draw likely tokens at the start of a line, and
/// tells them.
final class LikelyModel extends ScriptedModel {

  private boolean tellsTokens = true;
  private double closing;
  private Map<Character, Double> first = Map.of();

  /// @param script what follows a prompt, to its end
  LikelyModel(UnaryOperator<String> script) {
    super(script);
  }

  /// Draws a closing marker `</think>` with this probability at the start of a line, and tells it.
  LikelyModel closingWith(double probability) {
    closing = probability;
    return this;
  }

  /// Draws a line's first character by these probabilities and tells them, where likely ones are
  /// asked for; the script goes on after it.
  LikelyModel beginningWith(Map<Character, Double> probabilities) {
    first = new TreeMap<>(probabilities);
    return this;
  }

  /// Tells no tokens with its completions, as some servers don't.
  LikelyModel withoutTokens() {
    tellsTokens = false;
    return this;
  }

  @Override
  public Set<Capability> capabilities() {
    return closing > 0 || !first.isEmpty()
        ? EnumSet.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.PROBABILITIES)
        : EnumSet.of(Capability.RAW_PROMPT, Capability.TOKENS);
  }

  @Override
  protected Optional<TokenIds> told(String text) {
    return super.told(text).filter(_ -> tellsTokens);
  }

  @Override
  protected String rest(CompletionRequest request, String prompt) {
    if (request.alternatives() == 0 || first.isEmpty()) {
      return closes(request) ? "</think>" : super.rest(request, prompt);
    }
    var drawn = drawn(request);
    return drawn + super.rest(request, prompt + drawn);
  }

  private boolean closes(CompletionRequest request) {
    return request.alternatives() > 0
        && request.sampling().temperature() > 0
        && random(request).nextDouble() < closing;
  }

  private String drawn(CompletionRequest request) {
    double left = request.sampling().temperature() == 0 ? 0.5 : random(request).nextDouble();
    for (var each : first.entrySet()) {
      left -= each.getValue();
      if (left < 0) {
        return each.getKey().toString();
      }
    }
    return "?";
  }

  private SplittableRandom random(CompletionRequest request) {
    return new SplittableRandom(request.sampling().seed() * 1_000_003 + prompts().size());
  }

  @Override
  protected List<Completion.Alternative> alternatives(CompletionRequest request) {
    return request.alternatives() > 0 ? alternatives() : List.of();
  }

  private List<Completion.Alternative> alternatives() {
    var all = new TreeMap<>(first);
    if (closing > 0) {
      all.put('<', closing);
    }
    return all.entrySet().stream()
        .map(each ->
            new Completion.Alternative(
                each.getKey(), each.getKey().toString(), Math.log(each.getValue())))
        .toList();
  }
}
