package org.basir.inference.decoder;

import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.StepView;

/// What a run of the graph tells stages.
record DecodingStep(int position, Reading reading) implements StepView {

  @Override
  public float[] lastHidden() {
    var hidden = reading.hidden();
    if (hidden.length == 0) {
      throw new IllegalStateException("No stage needed hidden states at this step");
    }
    return hidden[hidden.length - 1];
  }

  @Override
  public float[][] allLayerHidden() {
    if (reading.told() != HiddenStates.ALL) {
      throw new IllegalStateException("No stage needed all layers' hidden states at this step");
    }
    return reading.hidden();
  }
}
