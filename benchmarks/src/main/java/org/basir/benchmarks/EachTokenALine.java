package org.basir.benchmarks;

import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;

/// Tells a stage that each token ends a line.
record EachTokenALine(LogitStage stage) implements LogitStage {

  @Override
  public HiddenStates needs() {
    return stage.needs();
  }

  @Override
  public void onPrompt(TokenIds prompt) {
    stage.onPrompt(prompt);
  }

  @Override
  public void adjust(StepView step, float[] logits) {
    stage.adjust(step, logits);
  }

  @Override
  public void onToken(int id, String piece) {
    stage.onToken(id, piece + "\n");
  }
}
