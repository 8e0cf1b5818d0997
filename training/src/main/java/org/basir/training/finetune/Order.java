package org.basir.training.finetune;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.Sha256;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.data.TrainingData;
import org.basir.training.recipe.Recipe;

/// A classifier to be trained.
///
/// @param name of the model, as a [ModelId] is written; the version is added to it
/// @param home the suite's data folder: pretrained models, and what trainings save
/// @param models folder that gets the classifier's folder
/// @param evaluations on dev, spread evenly over the steps
/// @param patience evaluations without a better one after which it ends early; 0 is never
/// @param adapterRank where given, what was learned is cut to an adapter of that rank, and the
///   model is the adapted one
/// @param codeVersion of this software, for the manifest
public record Order(
    String name,
    TrainingData data,
    Taxonomy taxonomy,
    Path home,
    Path models,
    Recipe recipe,
    Spending spending,
    int evaluations,
    int patience,
    OptionalInt adapterRank,
    String codeVersion) {

  public Order {
    home = home.toAbsolutePath().normalize();
    if (adapterRank.orElse(1) < 1) {
      throw new IllegalArgumentException("an adapter's rank must be at least 1");
    }
    // a name that can't be a folder's is refused before hours are spent
    new ModelId(name + "-000000000000");
  }

  /// The same, its encoder cut to an adapter of a rank.
  public Order withAdapter(int rank) {
    return new Order(
        name,
        data,
        taxonomy,
        home,
        models,
        recipe,
        spending,
        evaluations,
        patience,
        OptionalInt.of(rank),
        codeVersion);
  }

  /// All that is learned from and chosen by, told by its content.
  public DataFile dataFile() {
    var texts = texts().json();
    return new DataFile(data.source(), texts.length, org.basir.metrics.report.Sha256.of(texts));
  }

  Job job() {
    return new Job(home, recipe, spending, evaluations, patience, Sha256.of(texts().json()), false);
  }

  Texts texts() {
    return Texts.of(data, taxonomy, recipe);
  }
}
