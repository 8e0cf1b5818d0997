package org.basir.inference.degradation;

import java.util.Optional;

/// On what terms a call is made.
///
/// @param think the most tokens of thinking
/// @param answer the most tokens of the answer; 0 if refused
/// @param effort the level to ask for, at [DegradeLevel#LOWER_EFFORT]
/// @param model the one to call, at [DegradeLevel#CHEAPER_MODEL]; its tokens are meant then, and
///   its own reservation is needed
public record Terms(
    DegradeLevel level, long think, long answer, Optional<Effort> effort, Optional<String> model) {

  static Terms of(DegradeLevel level, long think, long answer) {
    return new Terms(level, think, answer, Optional.empty(), Optional.empty());
  }

  public boolean isRefused() {
    return level == DegradeLevel.REFUSED;
  }
}
