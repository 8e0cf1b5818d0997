package org.basir.inference.scorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import org.basir.inference.llm.UnsupportedRequest;

/// Answers as it is told to; every character is a token, and one more ends the text.
final class ScriptedModel implements LanguageModel {

  private final UnaryOperator<String> script;
  private final Set<Capability> capabilities;
  private final List<String> prompts = new ArrayList<>();
  private final List<CompletionRequest> requests = new ArrayList<>();
  private int failsAtCall = -1;

  /// One with raw prompts, tokens and a template.
  ///
  /// @param script what follows a prompt
  ScriptedModel(UnaryOperator<String> script) {
    this(script, EnumSet.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.TEMPLATE));
  }

  ScriptedModel(UnaryOperator<String> script, Set<Capability> capabilities) {
    this.script = script;
    this.capabilities = capabilities;
  }

  /// From this call on, counted from 1, the engine is gone.
  void failsFromCall(int number) {
    failsAtCall = number;
  }

  void recovers() {
    failsAtCall = -1;
  }

  List<String> prompts() {
    return prompts;
  }

  List<CompletionRequest> requests() {
    return requests;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    if (failsAtCall > 0 && prompts.size() + 1 >= failsAtCall) {
      throw new CompletionFailed(CompletionFailed.Cause.BROKEN, "broke", null);
    }
    var prompt = text(request.prompt());
    prompts.add(prompt);
    requests.add(request);
    var rest = script.apply(prompt);
    boolean ends = rest.length() < request.maxTokens();
    var text = ends ? rest : rest.substring(0, request.maxTokens());
    var end = ends ? End.FINISHED : End.LENGTH;
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
    var usage =
        new TokenUsage(
            prompt.length(),
            0,
            0,
            text.length() + (end == End.FINISHED ? 1 : 0),
            TokenUsage.Source.REPORTED);
    return new Completion(text, "", tokens(text), List.of(), end, usage);
  }

  private Optional<TokenIds> tokens(String text) {
    return capabilities.contains(Capability.TOKENS) ? Optional.of(ids(text)) : Optional.empty();
  }

  private String text(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Raw raw -> raw.text();
      case Prompt.Tokens tokens -> spelled(tokens.ids());
      case Prompt.Chat chat -> rendered(chat);
    };
  }

  @Override
  public TokenIds tokenize(String text) {
    require(Capability.TOKENS);
    return ids(text);
  }

  @Override
  public String text(TokenIds tokens) {
    require(Capability.TOKENS);
    return spelled(tokens);
  }

  @Override
  public String render(Prompt.Chat chat) {
    require(Capability.TEMPLATE);
    return rendered(chat);
  }

  private static String rendered(Prompt.Chat chat) {
    return chat.messages().stream()
        .map(it -> "<|im_start|>%s\n%s<|im_end|>\n".formatted(it.role(), it.text()))
        .collect(Collectors.joining("", "", "<|im_start|>ASSISTANT\n"));
  }

  private static TokenIds ids(String text) {
    return TokenIds.of(text.codePoints().toArray());
  }

  private static String spelled(TokenIds tokens) {
    int[] signs = tokens.stream().toArray();
    return new String(Arrays.copyOf(signs, signs.length), 0, signs.length);
  }

  private void require(Capability needed) {
    if (!capabilities.contains(needed)) {
      throw new UnsupportedRequest(name(), needed);
    }
  }

  @Override
  public void close() {}
}
