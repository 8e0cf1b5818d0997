package org.basir.training.course;

import org.basir.training.decoder.DecoderShape;
import org.basir.training.recipe.Optimiser;
import org.basir.training.recipe.Precision;
import org.basir.training.sums.Mix;
import org.basir.training.sums.Vocabulary;

/// A training of a decoder on the sums task.
///
/// @param mix what is taught
/// @param tokens about how many a step has
public record CoursePlan(
    DecoderShape shape,
    Optimiser optimiser,
    Precision precision,
    Mix mix,
    long seed,
    int tokens,
    Effort effort) {

  private static final long STEPS = 5000;
  private static final int TOKENS = 2048;
  private static final double RATE = 2e-3;
  private static final int CONTEXT = 512;

  /// The training of the decoder that strategies are compared on: 0.45 million numbers, about seven
  /// minutes on one core of 2024 that does nothing else.
  public static CoursePlan standard() {
    return new CoursePlan(
        new DecoderShape(4, 96, 4, 256, new Vocabulary().size(), CONTEXT),
        new Optimiser(RATE, RATE, "rex", 0.02, 0.01, 0.9, 0.98, 1),
        Precision.MIXED,
        Mix.standard(),
        1,
        TOKENS,
        new Effort.Steps(STEPS));
  }

  public CoursePlan with(Effort other) {
    return new CoursePlan(shape, optimiser, precision, mix, seed, tokens, other);
  }

  public CoursePlan withSeed(long other) {
    return new CoursePlan(shape, optimiser, precision, mix, other, tokens, effort);
  }

  public CoursePlan withShape(DecoderShape other) {
    return new CoursePlan(other, optimiser, precision, mix, seed, tokens, effort);
  }
}
