package org.basir.inference.llm;

/// Which vectors of the last position a step is to tell, least first.
public enum HiddenStates {
  NONE,
  /// [StepView#lastHidden()].
  LAST,
  /// [StepView#allLayerHidden()], and the last one's.
  ALL
}
