package org.basir.inference.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.basir.inference.llm.Completion.End;

/// Goes on with a text as it is told to; every character is a token, and one more ends the text.
public class ScriptedModel implements LanguageModel {

  private final UnaryOperator<String> script;
  private final Set<Capability> capabilities;
  private final List<String> prompts = new ArrayList<>();
  private final List<CompletionRequest> requests = new ArrayList<>();
  private int failsFromCall = Integer.MAX_VALUE;

  /// One with raw prompts, tokens and a template.
  ///
  /// @param script what follows a prompt, to its end
  public ScriptedModel(UnaryOperator<String> script) {
    this(script, EnumSet.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.TEMPLATE));
  }

  public ScriptedModel(UnaryOperator<String> script, Set<Capability> capabilities) {
    this.script = script;
    this.capabilities = capabilities;
  }

  /// From this call on, counted from 1, the engine is gone.
  public void failsFromCall(int number) {
    failsFromCall = number;
  }

  public void recovers() {
    failsFromCall = Integer.MAX_VALUE;
  }

  /// Those that were answered.
  public List<String> prompts() {
    return prompts;
  }

  /// Those that were answered.
  public List<CompletionRequest> requests() {
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
    if (prompts.size() + 1 >= failsFromCall) {
      throw new CompletionFailed(CompletionFailed.Cause.BROKEN, "broke", null);
    }
    var prompt = text(request.prompt());
    prompts.add(prompt);
    requests.add(request);
    var said = Said.of(rest(request, prompt), request);
    var end = listener.goesOnAfter(said.text()) ? said.end() : End.CANCELLED;
    return new Completion(
        said.text(),
        "",
        told(said.text()),
        alternatives(request),
        end,
        usage(prompt, said.text(), end));
  }

  /// What follows a prompt, to its end.
  protected String rest(CompletionRequest request, String prompt) {
    return script.apply(prompt);
  }

  protected List<Completion.Alternative> alternatives(CompletionRequest request) {
    return List.of();
  }

  /// The tokens that are told with a completion.
  protected Optional<TokenIds> told(String text) {
    return capabilities().contains(Capability.TOKENS) ? Optional.of(ids(text)) : Optional.empty();
  }

  /// As much of a text as was asked for.
  private record Said(String text, End end) {

    static Said of(String rest, CompletionRequest request) {
      var said =
          rest.length() < request.maxTokens()
              ? new Said(rest, End.FINISHED)
              : new Said(rest.substring(0, request.maxTokens()), End.LENGTH);
      for (var stop : request.stops()) {
        said = said.upTo(stop);
      }
      return said;
    }

    private Said upTo(String stop) {
      int at = text.indexOf(stop);
      return at < 0 ? this : new Said(text.substring(0, at + stop.length()), End.STOP_TEXT);
    }
  }

  private static TokenUsage usage(String prompt, String text, End end) {
    int produced = text.length() + (end == End.FINISHED ? 1 : 0);
    return new TokenUsage(prompt.length(), 0, 0, produced, TokenUsage.Source.REPORTED);
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
    if (!capabilities().contains(needed)) {
      throw new UnsupportedRequest(name(), needed);
    }
  }

  @Override
  public void close() {}
}
