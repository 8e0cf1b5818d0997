package org.basir.training.contest;

import java.util.Set;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;

/// Counts the calls of one thread to a model that belongs to somebody else.
final class CountedModel implements LanguageModel {

  private final LanguageModel model;
  private int calls;

  CountedModel(LanguageModel model) {
    this.model = model;
  }

  int calls() {
    return calls;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Set<Capability> capabilities() {
    return model.capabilities();
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    calls++;
    return model.complete(request, listener);
  }

  @Override
  public TokenIds tokenize(String text) {
    return model.tokenize(text);
  }

  @Override
  public String text(TokenIds tokens) {
    return model.text(tokens);
  }

  @Override
  public String render(Prompt.Chat chat) {
    return model.render(chat);
  }

  @Override
  public TokenIds read(Prompt prompt) {
    return model.read(prompt);
  }

  @Override
  public void close() {}
}
