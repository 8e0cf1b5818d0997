package org.basir.inference.strategy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.UnsupportedRequest;

/// Takes chats and nothing else; every character is a token. Thinks `x` as long as it may, up to so
/// many tokens, and answers `42`; gives a plan where one is asked for in JSON.
final class ChatOnlyModel implements LanguageModel {

  private final int thought;
  private final String plan;
  private final List<CompletionRequest> requests = new ArrayList<>();

  ChatOnlyModel(int thought, String plan) {
    this.thought = thought;
    this.plan = plan;
  }

  List<CompletionRequest> requests() {
    return requests;
  }

  static String words(CompletionRequest request) {
    return ((Prompt.Chat) request.prompt())
        .messages().stream().map(Prompt.Message::text).collect(Collectors.joining("|"));
  }

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.JSON_SCHEMA, Capability.THINKING_LIMIT);
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    requests.add(request);
    boolean plans = request.jsonSchema().isPresent();
    int limit = Math.min(request.thinkingTokens().orElse(thought), request.maxTokens());
    var thinking = plans ? "" : "x".repeat(Math.min(thought, limit));
    var text = plans ? plan : "42";
    int room = request.maxTokens() - thinking.length();
    int produced = thinking.length() + Math.min(room, text.length());
    return new Completion(
        text.substring(0, Math.min(room, text.length())),
        thinking,
        Optional.empty(),
        List.of(),
        text.length() <= room ? Completion.End.FINISHED : Completion.End.LENGTH,
        new TokenUsage(
            words(request).length() / 4,
            0,
            thinking.length(),
            produced,
            TokenUsage.Source.REPORTED));
  }

  @Override
  public TokenIds tokenize(String text) {
    throw new UnsupportedRequest(name(), Capability.TOKENS);
  }

  @Override
  public String text(TokenIds tokens) {
    throw new UnsupportedRequest(name(), Capability.TOKENS);
  }

  @Override
  public String render(Prompt.Chat chat) {
    throw new UnsupportedRequest(name(), Capability.TEMPLATE);
  }

  @Override
  public void close() {}
}
