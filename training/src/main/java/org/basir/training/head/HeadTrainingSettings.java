package org.basir.training.head;

import java.nio.file.Path;
import org.basir.inference.model.ModelId;
import org.basir.metrics.taxonomy.Taxonomy;

/// What a training of heads reads and writes.
///
/// @param data labelled excerpts with the splits `train` and `dev`
/// @param output folder that gets one folder per classifier
/// @param home the suite's data folder: pretrained models, and vectors kept between trainings
/// @param taxonomy the sectors to learn
/// @param encoder whose vectors the first classifier reads, unchanged
/// @param heldOutYears whether rows of 2020 and later may be in the data
/// @param seed of the confidence intervals; fitting draws nothing
/// @param codeVersion of this software, for the manifest
public record HeadTrainingSettings(
    Path data,
    Path output,
    Path home,
    Taxonomy taxonomy,
    ModelId encoder,
    HeadRecipe recipe,
    boolean heldOutYears,
    long seed,
    String codeVersion) {

  private static final long SEED = 20_260_201;

  /// The settings of the classifiers shipped with the suite.
  public static HeadTrainingSettings standard(
      Path data, Path output, Path home, Taxonomy taxonomy, String codeVersion) {
    return new HeadTrainingSettings(
        data,
        output,
        home,
        taxonomy,
        ModelId.BGE_SMALL,
        HeadRecipe.standard(),
        false,
        SEED,
        codeVersion);
  }

  public HeadTrainingSettings withEncoder(ModelId model) {
    return new HeadTrainingSettings(
        data, output, home, taxonomy, model, recipe, heldOutYears, seed, codeVersion);
  }

  public HeadTrainingSettings withRecipe(HeadRecipe other) {
    return new HeadTrainingSettings(
        data, output, home, taxonomy, encoder, other, heldOutYears, seed, codeVersion);
  }

  public HeadTrainingSettings withHeldOutYears() {
    return new HeadTrainingSettings(
        data, output, home, taxonomy, encoder, recipe, true, seed, codeVersion);
  }
}
