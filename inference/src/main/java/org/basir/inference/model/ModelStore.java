package org.basir.inference.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The model folders under `<home>/models`.
///
/// A model that comes as an artifact is unpacked there at its first use, all at once, so that
/// another process sees either nothing or the whole folder. A user's own model is used when its
/// folder, with a [ModelManifest], lies there under its name.
public final class ModelStore {

  private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);

  /// File locks are held by the process: threads of one process need a lock of their own.
  private static final Object WITHIN_PROCESS = new Object();

  private final Path models;

  /// @param home the suite's data folder; needn't exist yet
  public ModelStore(Path home) {
    this.models = home.toAbsolutePath().normalize().resolve("models");
  }

  /// The folder of a model, unpacked now if need be.
  ///
  /// @throws ModelRefused when it is unknown, incomplete or not what its manifest says
  /// @throws UncheckedIOException when the folder can't be read or written
  public ModelFolder open(ModelId id) {
    var folder = models.resolve(id.value());
    var packed = PackedModel.find(id);
    if (packed.isPresent()) {
      return openPacked(folder, packed.get());
    }
    if (!Files.isDirectory(folder)) {
      throw new ModelRefused(
          "Model %s is unknown: neither %s nor one of %s; found in %s: %s"
              .formatted(id, folder, PackedModel.KNOWN, models, FolderContent.of(models)));
    }
    return ModelFolder.open(folder);
  }

  private ModelFolder openPacked(Path folder, PackedModel packed) {
    try {
      return whole(folder, packed) ? ModelFolder.open(folder) : install(folder, packed);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Model " + packed.manifest().id() + " can't be unpacked to " + folder, e);
    }
  }

  private static boolean whole(Path folder, PackedModel packed) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try {
      return ModelFolder.open(folder).manifest().equals(packed.manifest());
    } catch (ModelRefused e) {
      LOG.warn("{} is damaged and will be unpacked again: {}", folder, e.getMessage());
      return false;
    }
  }

  private ModelFolder install(Path folder, PackedModel packed) throws IOException {
    Files.createDirectories(models);
    synchronized (WITHIN_PROCESS) {
      try (var channel =
              FileChannel.open(
                  models.resolve("." + packed.manifest().id() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        LOG.debug("Holding {}", lock);
        // whoever held the lock before may have done it already
        return whole(folder, packed) ? ModelFolder.open(folder) : replace(folder, packed);
      }
    }
  }

  private ModelFolder replace(Path folder, PackedModel packed) throws IOException {
    var fresh = Files.createTempDirectory(models, ".unpacking-");
    try {
      packed.unpackTo(fresh);
      ModelFolder.open(fresh);
      delete(folder);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(fresh);
    }
    LOG.info("Unpacked model {} to {}", packed.manifest().id(), folder);
    return ModelFolder.open(folder);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> innermostFirst;
    try (var entries = Files.walk(folder)) {
      innermostFirst = entries.sorted(Comparator.reverseOrder()).toList();
    }
    for (var entry : innermostFirst) {
      Files.deleteIfExists(entry);
    }
  }
}
