package org.basir.inference.strategy;

import java.util.ArrayList;
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
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;

/// Goes on with a text as it is told to; every character is a token, and one more ends the text.
final class ScriptedModel implements LanguageModel {

  private final UnaryOperator<String> script;
  private final List<String> prompts = new ArrayList<>();
  private int failsAtCall = -1;
  private boolean tellsTokens = true;
  private double closing;
  private Map<Character, Double> first = Map.of();

  /// @param script what follows a prompt, to its end
  ScriptedModel(UnaryOperator<String> script) {
    this.script = script;
  }

  ScriptedModel failingAtCall(int number) {
    failsAtCall = number;
    return this;
  }

  /// Draws a closing marker `</think>` with this probability at the start of a line, and tells it.
  ScriptedModel closingWith(double probability) {
    closing = probability;
    return this;
  }

  /// Draws a line's first character by these probabilities and tells them, where likely ones are
  /// asked for; the script goes on after it.
  ScriptedModel beginningWith(Map<Character, Double> probabilities) {
    first = new TreeMap<>(probabilities);
    return this;
  }

  /// Tells no tokens with its completions, as some servers don't.
  ScriptedModel withoutTokens() {
    tellsTokens = false;
    return this;
  }

  List<String> prompts() {
    return prompts;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Set<Capability> capabilities() {
    return closing > 0 || !first.isEmpty()
        ? EnumSet.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.PROBABILITIES)
        : EnumSet.of(Capability.RAW_PROMPT, Capability.TOKENS);
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    var prompt = text(read(request.prompt()));
    prompts.add(prompt);
    if (prompts.size() == failsAtCall) {
      throw new CompletionFailed(CompletionFailed.Cause.BROKEN, "broke", null);
    }
    var rest = rest(request, prompt);
    var text = rest.substring(0, Math.min(rest.length(), request.maxTokens()));
    var end = rest.length() < request.maxTokens() ? End.FINISHED : End.LENGTH;
    for (var stop : request.stops()) {
      int at = text.indexOf(stop);
      if (at >= 0) {
        text = text.substring(0, at + stop.length());
        end = End.STOP_TEXT;
      }
    }
    if (!listener.goesOnAfter(text)) {
      end = End.CANCELLED;
    }
    return new Completion(
        text,
        "",
        Optional.of(tokenize(text)).filter(_ -> tellsTokens),
        request.alternatives() > 0 ? alternatives() : List.of(),
        end,
        usage(prompt, text, end));
  }

  private String rest(CompletionRequest request, String prompt) {
    if (request.alternatives() == 0 || first.isEmpty()) {
      return closes(request) ? "</think>" : script.apply(prompt);
    }
    var drawn = drawn(request);
    return drawn + script.apply(prompt + drawn);
  }

  private String drawn(CompletionRequest request) {
    var random = new SplittableRandom(request.sampling().seed() * 1_000_003 + prompts.size());
    double left = request.sampling().temperature() == 0 ? 0.5 : random.nextDouble();
    for (var each : first.entrySet()) {
      left -= each.getValue();
      if (left < 0) {
        return each.getKey().toString();
      }
    }
    return "?";
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

  private boolean closes(CompletionRequest request) {
    long seed = request.sampling().seed() * 1_000_003 + prompts.size();
    return request.alternatives() > 0
        && request.sampling().temperature() > 0
        && new SplittableRandom(seed).nextDouble() < closing;
  }

  private static TokenUsage usage(String prompt, String text, End end) {
    int produced = text.length() + (end == End.FINISHED ? 1 : 0);
    return new TokenUsage(prompt.length(), 0, 0, produced, TokenUsage.Source.REPORTED);
  }

  @Override
  public TokenIds tokenize(String text) {
    return TokenIds.of(text.chars().toArray());
  }

  @Override
  public String text(TokenIds tokens) {
    return tokens.stream()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public String render(Prompt.Chat chat) {
    throw new UnsupportedOperationException("no chats");
  }

  @Override
  public void close() {}
}
