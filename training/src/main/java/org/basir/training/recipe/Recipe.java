package org.basir.training.recipe;

import org.basir.inference.model.ModelId;

/// How an encoder is trained to find sectors. The same recipe, data and machine give the same
/// parameters but for the order in which threads add.
///
/// @param loss what a step reduces
/// @param precision in which numbers
/// @param optimiser of all that learns
/// @param tokensPerPass texts of about equal length run together, up to these tokens with padding
/// @param passes forward and backward runs whose gradients make one step, at least 1
/// @param contrastiveSteps steps ahead that only bring texts near their sectors' definitions
/// @param cues whether each sector's definition and cues are learned from as if excerpts said them
/// @param seed of all that is drawn
public record Recipe(
    Design design,
    Loss loss,
    Precision precision,
    Optimiser optimiser,
    int tokensPerPass,
    int passes,
    int contrastiveSteps,
    boolean cues,
    long seed) {

  public Recipe {
    requireAtLeast(16, "tokens per pass", tokensPerPass);
    requireAtLeast(1, "passes", passes);
    requireAtLeast(0, "contrastive steps", contrastiveSteps);
  }

  /// What the shipped model was trained by: the standard, on an encoder of twelve layers.
  public static Recipe shipped() {
    var standard = standard();
    return standard.withDesign(standard.design().withEncoder(ModelId.BGE_SMALL));
  }

  /// The recipe on the small encoder, on which recipes are compared.
  public static Recipe standard() {
    return new Recipe(
        Design.standard(),
        new Loss.Asymmetric(0, 2, 0.05),
        Precision.MIXED,
        Optimiser.standard(),
        1024,
        1,
        0,
        true,
        1);
  }

  public Recipe withDesign(Design other) {
    return new Recipe(
        other, loss, precision, optimiser, tokensPerPass, passes, contrastiveSteps, cues, seed);
  }

  public Recipe withLoss(Loss other) {
    return new Recipe(
        design, other, precision, optimiser, tokensPerPass, passes, contrastiveSteps, cues, seed);
  }

  public Recipe withPrecision(Precision other) {
    return new Recipe(
        design, loss, other, optimiser, tokensPerPass, passes, contrastiveSteps, cues, seed);
  }

  public Recipe withOptimiser(Optimiser other) {
    return new Recipe(
        design, loss, precision, other, tokensPerPass, passes, contrastiveSteps, cues, seed);
  }

  public Recipe withSeed(long other) {
    return new Recipe(
        design, loss, precision, optimiser, tokensPerPass, passes, contrastiveSteps, cues, other);
  }

  private static void requireAtLeast(int least, String what, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s must be at least %d, not %d".formatted(what, least, value));
    }
  }
}
