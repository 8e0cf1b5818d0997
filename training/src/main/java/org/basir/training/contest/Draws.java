package org.basir.training.contest;

import org.basir.inference.llm.Sampling;

/// How tokens are drawn for each question: the same way by every entrant.
///
/// @param temperature 0 takes the likeliest token each time
public record Draws(double temperature, long seed) {

  private static final long STRIDE = 1_000_003;

  Sampling of(int question) {
    return new Sampling(temperature, 1, seed * STRIDE + question);
  }
}
