package org.basir.inference.strategy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.UnsupportedRequest;

/// A hosted chat that tells its thinking piece by piece and can be hung up on. Each `x` and each
/// character of the answer `42` is a token; it thinks no more once told so.
///
/// @param told whether thinking is told apart; otherwise it stands between tags in the text
/// @param requests that were made
record TalkingModel(
    int thought, boolean told, Set<Capability> capabilities, List<CompletionRequest> requests)
    implements LanguageModel {

  static TalkingModel thinking(int thought, boolean told, Capability... capabilities) {
    var all = EnumSet.noneOf(Capability.class);
    all.addAll(List.of(capabilities));
    return new TalkingModel(thought, told, all, new ArrayList<>());
  }

  @Override
  public String name() {
    return "talking";
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    requests.add(request);
    int most = words(request).contains("Do not think") ? 0 : thought;
    var text = new StringBuilder(most > 0 && !told ? "<think>" : "");
    if (!text.isEmpty()) {
      listener.goesOnAfter(text.toString());
    }
    int x = 0;
    boolean goesOn = true;
    while (goesOn && x < Math.min(most, request.maxTokens())) {
      x++;
      text.append('x');
      goesOn = told ? listener.goesOnAfterThinking("x") : listener.goesOnAfter("x");
    }
    return completion(request, text, x, goesOn);
  }

  private Completion completion(
      CompletionRequest request, StringBuilder thinking, int x, boolean goesOn) {
    var close = x > 0 && !told ? "</think>" : "";
    var answer = goesOn ? "42".substring(0, Math.min(2, request.maxTokens() - x)) : "";
    return new Completion(
        told ? answer : thinking + (goesOn && x < request.maxTokens() ? close + answer : ""),
        told ? thinking.toString() : "",
        Optional.empty(),
        List.of(),
        end(answer, goesOn),
        new TokenUsage(
            read(request), 0, told ? x : 0, x + answer.length(), TokenUsage.Source.ESTIMATED));
  }

  private static Completion.End end(String answer, boolean goesOn) {
    if (!goesOn) {
      return Completion.End.CANCELLED;
    }
    return answer.length() == 2 ? Completion.End.FINISHED : Completion.End.LENGTH;
  }

  /// As many as we estimate at most, so that a prompt that wasn't paid for would show.
  private int read(CompletionRequest request) {
    return Written.size(this, words(request)) + 16;
  }

  static String words(CompletionRequest request) {
    return ((Prompt.Chat) request.prompt()).messages().getLast().text();
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
