package org.basir.inference.guidance;

import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.StepView;

/// Steps and laws of tests without a model.
final class StepFixture {

  private StepFixture() {}

  /// A step that tells one vector as the last hidden state.
  static StepView step(int position, float... hidden) {
    return new StepView() {
      @Override
      public int position() {
        return position;
      }

      @Override
      public float[] lastHidden() {
        return hidden;
      }

      @Override
      public float[][] allLayerHidden() {
        return new float[][] {hidden};
      }
    };
  }

  /// A law that says the same at every step.
  static LengthLaw always(StepLengths lengths) {
    return new LengthLaw() {
      @Override
      public HiddenStates needs() {
        return HiddenStates.NONE;
      }

      @Override
      public StepLengths at(StepView step) {
        return lengths;
      }
    };
  }
}
