package org.basir.training.course;

import java.util.List;
import org.basir.training.recipe.Optimiser;

/// A training of predictors of how long a decoder thinks.
///
/// @param traces to learn from
/// @param heldOut traces that are only judged
/// @param layers numbers of the layers between the last hidden state and the heads
/// @param positions of a step
/// @param epochs passes over all positions
public record LengthPlan(
    int traces,
    int heldOut,
    List<Integer> layers,
    Optimiser optimiser,
    int positions,
    int epochs,
    long seed) {

  public LengthPlan {
    layers = List.copyOf(layers);
    if (traces < 1 || heldOut < 1 || positions < 1 || epochs < 1) {
      throw new IllegalArgumentException(
          "%d and %d traces, %d positions, %d epochs"
              .formatted(traces, heldOut, positions, epochs));
    }
  }

  public static LengthPlan standard() {
    return new LengthPlan(
        2000,
        400,
        List.of(128, 64),
        new Optimiser(2e-3, 1e-2, "rex", 0.02, 0.01, 0.9, 0.98, 10),
        512,
        10,
        7);
  }

  public LengthPlan withTraces(int learned, int judged) {
    return new LengthPlan(learned, judged, layers, optimiser, positions, epochs, seed);
  }
}
