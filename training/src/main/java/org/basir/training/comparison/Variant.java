package org.basir.training.comparison;

import org.basir.training.recipe.Optimiser;
import org.basir.training.recipe.Recipe;

/// A recipe that is compared with others.
///
/// @param label for people; no other variant has it
public record Variant(String label, Recipe recipe) {

  /// A schedule that follows the loss on dev must see it.
  private static final int TO_FOLLOW = 10;

  public Variant {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a variant without a label");
    }
  }

  /// Evaluations on dev on the way, the one at the end among them.
  int evaluations() {
    return recipe.optimiser().schedule().equals(Optimiser.PLATEAU) ? TO_FOLLOW : 1;
  }

  /// With another peak; the head's goes along.
  Variant withPeak(double rate) {
    var optimiser = recipe.optimiser();
    double scale = rate / optimiser.rate();
    return new Variant(
        label,
        recipe.withOptimiser(optimiser.withRate(rate).withHeadRate(optimiser.headRate() * scale)));
  }
}
