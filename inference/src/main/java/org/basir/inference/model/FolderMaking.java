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

/// Makes the folder of a model all at once, so that another process sees either nothing or the
/// whole folder.
///
/// @param models the folder of all models
record FolderMaking(Path models) {

  private static final Logger LOG = LoggerFactory.getLogger(FolderMaking.class);

  /// File locks are held by the process: threads of one process need a lock of their own.
  private static final Object WITHIN_PROCESS = new Object();

  /// The model's folder, made now if it isn't there or is damaged.
  ModelFolder open(MadeModel model) {
    var folder = models.resolve(model.id().value());
    try {
      return whole(folder, model) ? ModelFolder.open(folder) : install(folder, model);
    } catch (IOException e) {
      throw new UncheckedIOException("Model " + model.id() + " can't be unpacked to " + folder, e);
    }
  }

  private static boolean whole(Path folder, MadeModel model) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try {
      return model.isIn(ModelFolder.open(folder).manifest());
    } catch (ModelRefused e) {
      LOG.warn("{} is damaged and will be made again: {}", folder, e.getMessage());
      return false;
    }
  }

  private ModelFolder install(Path folder, MadeModel model) throws IOException {
    Files.createDirectories(models);
    synchronized (WITHIN_PROCESS) {
      try (var channel =
              FileChannel.open(
                  models.resolve("." + model.id() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        LOG.debug("Holding {}", lock);
        // whoever held the lock before may have done it already
        return whole(folder, model) ? ModelFolder.open(folder) : replace(folder, model);
      }
    }
  }

  private ModelFolder replace(Path folder, MadeModel model) throws IOException {
    var fresh = Files.createTempDirectory(models, ".unpacking-");
    try {
      model.makeIn(fresh);
      ModelFolder.open(fresh);
      delete(folder);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(fresh);
    }
    LOG.info("Made the folder {} of model {}", folder, model.id());
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
