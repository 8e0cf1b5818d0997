package org.basir.benchmarks;

import org.basir.inference.guidance.GammaLength;
import org.basir.inference.guidance.Gates;
import org.basir.inference.guidance.LengthLaw;
import org.basir.inference.guidance.StepLengths;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.StepView;

/// A law whose tokens all pass the gates, with lengths from some ten tokens to some thousand;
/// always the same. Nothing is cheaper for a predictor to tell, so what is measured is guidance
/// itself.
final class RandomLaw implements LengthLaw {

  private static final int KINDS = 1024;

  private final Gates gates = Gates.released();
  private final GammaLength[] laws = new GammaLength[KINDS];

  RandomLaw() {
    for (int kind = 0; kind < KINDS; kind++) {
      double rate = 12 + kind % 7;
      laws[kind] = new GammaLength(1 + rate * (2.4 + 4.5 * kind / KINDS), rate);
    }
  }

  @Override
  public HiddenStates needs() {
    return HiddenStates.NONE;
  }

  @Override
  public StepLengths at(StepView step) {
    return (token, remaining) -> {
      var law = laws[token * 31 % KINDS];
      return gates.admits(law) ? law.lnFit(remaining) : Double.NEGATIVE_INFINITY;
    };
  }
}
