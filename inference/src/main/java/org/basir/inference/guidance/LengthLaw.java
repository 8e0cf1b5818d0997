package org.basir.inference.guidance;

import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.StepView;

/// Predicts how much thinking is still to come.
///
/// Safe for use by several threads; belongs to the model whose tokens and states it was made of.
public interface LengthLaw extends AutoCloseable {

  /// What it reads of the model.
  HiddenStates needs();

  /// Its prediction at a step, valid until the next one.
  StepLengths at(StepView step);

  /// Frees what it has loaded.
  @Override
  default void close() {}
}
