package org.basir.training.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.training.length.ThinkingTrace;

/// Writes down what a model produces and its states before each token. Changes nothing.
final class TraceRecorder implements LogitStage {

  private final HiddenStates needs;
  private final List<Integer> tokens = new ArrayList<>();
  private final List<float[][]> states = new ArrayList<>();

  /// @param needs the last layer's states, or those of all layers
  TraceRecorder(HiddenStates needs) {
    this.needs = needs;
  }

  @Override
  public void onPrompt(TokenIds prompt) {}

  @Override
  public HiddenStates needs() {
    return needs;
  }

  @Override
  public void adjust(StepView step, float[] logits) {
    states.add(
        needs == HiddenStates.ALL ? step.allLayerHidden() : new float[][] {step.lastHidden()});
  }

  @Override
  public void onToken(int id, String piece) {
    tokens.add(id);
  }

  /// The trace, if its thinking was opened and ended.
  Optional<ThinkingTrace> trace(int open, int close) {
    int from = tokens.indexOf(open);
    int to = tokens.indexOf(close);
    return from < 0 || to < from
        ? Optional.empty()
        : Optional.of(new ThinkingTrace(tokens, from, to, states.subList(0, tokens.size())));
  }
}
