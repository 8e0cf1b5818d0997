package org.basir.classifier.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.basir.inference.classifier.ClassifierFile;
import org.basir.inference.classifier.ClassifierModel;
import org.basir.inference.model.ModelRefused;
import org.basir.metrics.taxonomy.Taxonomy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where models lie: inside the service, in `<home>/models`, and in the folder a user names.
/// Reading one takes milliseconds; no encoder is loaded.
final class ModelFolders {

  private static final Logger LOG = LoggerFactory.getLogger(ModelFolders.class);

  /// Classifies where nobody says which model should.
  static final String DEFAULT = "bge-sectors-13345cc0801a";

  private static final List<String> SHIPPED =
      List.of(DEFAULT, "bge-small-en-v1.5-head", "tfidf-head");

  private final Path models;
  private final EncoderPool encoders;
  private final Taxonomy taxonomy;

  ModelFolders(Path home, EncoderPool encoders, Taxonomy taxonomy) {
    this.models = home.toAbsolutePath().normalize().resolve("models");
    this.encoders = encoders;
    this.taxonomy = taxonomy;
  }

  /// The folder in which the user's models lie, each in a folder of its own.
  Path models() {
    return models;
  }

  /// Every model that can be read, the user's first; a broken one is logged and left out.
  List<InstalledModel> readable(Optional<Path> users) {
    var models = new ArrayList<InstalledModel>();
    users.ifPresent(folder -> attempt(models, () -> read(folder)));
    SHIPPED.forEach(name -> attempt(models, () -> installed(new ModelSource.Shipped(name))));
    inHome().forEach(folder -> attempt(models, () -> read(folder)));
    return List.copyOf(models);
  }

  /// The model in a folder.
  ///
  /// @throws ModelRefused if there is none or it is broken
  InstalledModel read(Path folder) {
    return installed(new ModelSource.Folder(folder));
  }

  private InstalledModel installed(ModelSource source) {
    var model = new InstalledModel(classifier(source), source, taxonomy);
    if (!model.foreign().isEmpty()) {
      LOG.warn(
          "Model {} will not predict {} of its sectors, the taxonomy doesn't have them, as {}",
          model.version(),
          model.foreign().size(),
          model.foreign().getFirst());
    }
    return model;
  }

  /// Which encoders are its own shows only once it is read.
  private ClassifierModel classifier(ModelSource source) {
    var model = source.read(encoders.shared());
    var own = encoders.of(model, source);
    return own == encoders.shared() ? model : source.read(own);
  }

  private List<Path> inHome() {
    if (!Files.isDirectory(models)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(models)) {
      return entries.filter(ModelFolders::holdsClassifier).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(models + " can't be read", e);
    }
  }

  private static boolean holdsClassifier(Path folder) {
    return Files.isRegularFile(folder.resolve(ClassifierFile.NAME));
  }

  private static void attempt(List<InstalledModel> models, Supplier<InstalledModel> reading) {
    try {
      models.add(reading.get());
    } catch (ModelRefused e) {
      LOG.warn("A model is left out: {}", e.getMessage());
    }
  }
}
