package org.basir.inference.decoder;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.sampling.Logits;

/// Forces given tokens one after the other and remembers their pieces.
final class ForcedTokens implements LogitStage {

  private final TokenIds tokens;
  private final List<String> pieces = new ArrayList<>();

  ForcedTokens(TokenIds tokens) {
    this.tokens = tokens;
  }

  List<String> pieces() {
    return pieces;
  }

  @Override
  public void onPrompt(TokenIds prompt) {}

  @Override
  public void adjust(StepView step, float[] logits) {
    if (step.position() < tokens.size()) {
      Logits.force(logits, tokens.at(step.position()));
    }
  }

  @Override
  public void onToken(int id, String piece) {
    pieces.add(piece);
  }
}
