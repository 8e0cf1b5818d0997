package org.basir.inference.strategy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
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
  private double closing;

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

  List<String> prompts() {
    return prompts;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Set<Capability> capabilities() {
    return closing > 0
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
    var rest = closes(request) ? "</think>" : script.apply(prompt);
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
        Optional.of(tokenize(text)),
        request.alternatives() > 0 && closing > 0
            ? List.of(new Completion.Alternative('<', "<", Math.log(closing)))
            : List.of(),
        end,
        usage(prompt, text, end));
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
