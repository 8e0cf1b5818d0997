package org.basir.inference.model;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The model folders under `<home>/models`.
///
/// A model that comes as an artifact, or as an adapter to one, gets its folder at its first use. So
/// does `<id>-int8`, which is made of the model `<id>`. A user's own model is used when its folder,
/// with a [ModelManifest], lies there under its name.
public final class ModelStore {

  private final Path models;
  private final ShippedModels shipped;
  private final FolderMaking making;

  /// @param home the suite's data folder; needn't exist yet
  public ModelStore(Path home) {
    this(home, ModelStore.class.getClassLoader());
  }

  ModelStore(Path home, ClassLoader loader) {
    this.models = home.toAbsolutePath().normalize().resolve("models");
    this.shipped = new ShippedModels(loader, this::open);
    this.making = new FolderMaking(models);
  }

  /// The folder of a model, made now if need be.
  ///
  /// @throws ModelRefused when it is unknown, incomplete or not what its manifest says
  /// @throws UncheckedIOException when the folder can't be read or written
  public ModelFolder open(ModelId id) {
    return made(id).map(making::open).orElseGet(() -> openOwn(id));
  }

  private Optional<MadeModel> made(ModelId id) {
    return shipped
        .find(id)
        .or(() ->
            id.ofInt8()
                .filter(source -> isMadeOf(source, id))
                .map(source -> new Int8Model(source, open(source))));
  }

  /// A user may have put a folder there that only has such a name, or one without its source.
  private boolean isMadeOf(ModelId source, ModelId int8) {
    boolean known = shipped.find(source).isPresent() || Files.isDirectory(folder(source));
    return known
        && (!Files.isDirectory(folder(int8))
            || Int8Model.isMadeOf(source, ModelManifest.read(folder(int8))));
  }

  private ModelFolder openOwn(ModelId id) {
    if (!Files.isDirectory(folder(id))) {
      throw new ModelRefused(
          "Model %s is unknown: neither %s nor one of %s; found in %s: %s"
              .formatted(id, folder(id), ShippedModels.KNOWN, models, FolderContent.of(models)));
    }
    return ModelFolder.open(folder(id));
  }

  private Path folder(ModelId id) {
    return models.resolve(id.value());
  }
}
