package org.basir.app.command;

import org.basir.inference.model.ModelId;
import org.basir.inference.model.Pooling;
import org.basir.training.recipe.Adaptation;
import org.basir.training.recipe.Design;
import org.basir.training.recipe.Loss;
import org.basir.training.recipe.Optimiser;
import org.basir.training.recipe.Precision;
import org.basir.training.recipe.Recipe;
import org.basir.training.recipe.Scoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a training differs from a recipe.
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class RecipeOptions {

  @Option(
      names = "--encoder",
      paramLabel = "MODEL",
      description =
          "The pretrained encoder: bge-small-en-v1.5 (default), or all-minilm-l6-v2 of half the"
              + " cost (default in comparisons).")
  private @Nullable ModelId encoder;

  @Option(
      names = "--method",
      description = "frozen, full, full+embeddings, lora:RANK or lora:RANK:query,value,...")
  private @Nullable Adaptation method;

  @Option(
      names = "--scoring",
      description = "weights of each sector, or definitions: by likeness to its definition.")
  private @Nullable Scoring scoring;

  @Option(names = "--pooling", description = "cls or mean.")
  private @Nullable Pooling pooling;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description = "The longest text, in tokens; the rest is cut.")
  private @Nullable Integer maximumTokens;

  @Option(
      names = "--loss",
      description = "bce, focal:GAMMA or asymmetric:POSITIVE:NEGATIVE:MARGIN.")
  private @Nullable Loss loss;

  @Option(
      names = "--precision",
      description = "fp32, mixed, bf16-nearest, bf16-stochastic or bf16-kahan.")
  private @Nullable Precision precision;

  @Option(names = "--rate", description = "The encoder's learning rate at its peak.")
  private @Nullable Double rate;

  @Option(names = "--head-rate", paramLabel = "RATE", description = "The head's.")
  private @Nullable Double headRate;

  @Option(
      names = "--schedule",
      description =
          "rex, rex:D, linear, cosine, constant, exponential, step:50-75, onecycle or plateau.")
  private @Nullable String schedule;

  @Option(names = "--beta2", description = "Memory of the squared gradients.")
  private @Nullable Double beta2;

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description = "Tokens that run together, padding included.")
  private @Nullable Integer tokens;

  @Option(names = "--passes", paramLabel = "N", description = "Runs whose gradients make a step.")
  private @Nullable Integer passes;

  @Option(
      names = "--contrast",
      paramLabel = "STEPS",
      description = "Steps ahead that bring texts near their sectors' definitions.")
  private @Nullable Integer contrast;

  @Option(names = "--no-cues", description = "Learn from excerpts only, not from definitions.")
  private boolean noCues;

  @Option(names = "--seed", description = "Of all that is drawn.")
  private @Nullable Long seed;

  /// The recipe.
  ///
  /// @param standard what is not given comes from
  /// @throws IllegalArgumentException when a value can't be
  Recipe recipe(Recipe standard) {
    return new Recipe(
        design(standard.design()),
        given(loss, standard.loss()),
        given(precision, standard.precision()),
        optimiser(standard.optimiser()),
        given(tokens, standard.tokensPerPass()),
        given(passes, standard.passes()),
        given(contrast, standard.contrastiveSteps()),
        standard.cues() && !noCues,
        given(seed, standard.seed()));
  }

  private Design design(Design standard) {
    return new Design(
        given(encoder, standard.encoder()),
        given(method, standard.adaptation()),
        given(scoring, standard.scoring()),
        given(pooling, standard.pooling()),
        given(maximumTokens, standard.maximumTokens()));
  }

  private Optimiser optimiser(Optimiser standard) {
    return standard
        .withRate(given(rate, standard.rate()))
        .withHeadRate(given(headRate, standard.headRate()))
        .withSchedule(given(schedule, standard.schedule()))
        .withBeta2(given(beta2, standard.beta2()));
  }

  private static <T> T given(@Nullable T value, T standard) {
    return value == null ? standard : value;
  }
}
