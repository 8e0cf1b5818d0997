package org.basir.training.newcomer;

import org.basir.training.recipe.Scoring;

/// One training of a study.
///
/// @param shots examples of each newcomer
public record Attempt(Scoring scoring, Shots shots) {

  @Override
  public String toString() {
    return "%s, %s examples".formatted(scoring, shots);
  }
}
