package org.basir.inference.strategy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.sampling.Logits;

/// Goes on with a text token by token, as it is told to or as stages have it; every character is a
/// token, and one more ends the text.
final class SteppedModel implements LanguageModel {

  static final int END = 0;

  private static final int VOCABULARY = 256;
  private static final float LIKELY = 10;

  private final UnaryOperator<String> script;
  private final List<String> prompts = new ArrayList<>();

  /// @param script what follows a text; its first character is all that is looked at
  SteppedModel(UnaryOperator<String> script) {
    this.script = script;
  }

  List<String> prompts() {
    return prompts;
  }

  @Override
  public String name() {
    return "stepped";
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.RAW_PROMPT,
        Capability.TOKENS,
        Capability.LOGIT_STAGES,
        Capability.HIDDEN_STATES);
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    var prompt = text(read(request.prompt()));
    prompts.add(prompt);
    request.stages().forEach(stage -> stage.onPrompt(tokenize(prompt)));
    var text = new StringBuilder();
    var end = End.LENGTH;
    int produced = 0;
    while (produced < request.maxTokens()
        && request.stages().stream().noneMatch(LogitStage::ends)) {
      int token = next(prompt + text, produced, request.stages());
      var piece = token == END ? "" : Character.toString(token);
      produced++;
      text.append(piece);
      request.stages().forEach(stage -> stage.onToken(token, piece));
      if (token == END) {
        end = End.FINISHED;
        break;
      }
      if (!listener.goesOnAfter(piece)) {
        end = End.CANCELLED;
        break;
      }
      if (request.stops().stream().anyMatch(text.toString()::endsWith)) {
        end = End.STOP_TEXT;
        break;
      }
    }
    return new Completion(
        text.toString(),
        "",
        Optional.of(tokenize(text.toString())),
        List.of(),
        end,
        new TokenUsage(prompt.length(), 0, 0, produced, TokenUsage.Source.COUNTED));
  }

  private int next(String text, int position, List<LogitStage> stages) {
    var logits = new float[VOCABULARY];
    var rest = script.apply(text);
    logits[rest.isEmpty() ? END : rest.charAt(0)] = LIKELY;
    stages.forEach(stage -> stage.adjust(new Step(position), logits));
    return Logits.likeliest(logits);
  }

  private record Step(int position) implements StepView {

    @Override
    public float[] lastHidden() {
      return new float[] {position};
    }

    @Override
    public float[][] allLayerHidden() {
      return new float[][] {lastHidden()};
    }
  }

  @Override
  public TokenIds tokenize(String text) {
    return TokenIds.of(text.chars().toArray());
  }

  @Override
  public String text(TokenIds tokens) {
    var text = new StringBuilder();
    tokens.stream().forEach(text::appendCodePoint);
    return text.toString();
  }

  @Override
  public String render(Prompt.Chat chat) {
    throw new UnsupportedOperationException("no chats");
  }

  @Override
  public void close() {}
}
