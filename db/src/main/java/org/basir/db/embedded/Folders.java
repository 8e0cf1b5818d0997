package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Folders that are there completely or not at all, and that another user can pass through.
final class Folders {

  /// Puts files into an empty folder.
  @FunctionalInterface
  interface Filling {
    void into(Path folder) throws IOException;
  }

  private Folders() {}

  /// Fills a folder under another name and then gives it its own. A start that was killed in
  /// between leaves nothing under that name; of two at the same time the first wins.
  static void fill(Path folder, Filling filling) {
    var unfinished = folder.resolveSibling(unfinishedName(folder));
    try {
      create(unfinished);
      filling.into(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      if (Files.notExists(folder)) {
        throw new UncheckedIOException("Cannot fill " + folder, failure);
      }
    } finally {
      delete(unfinished);
    }
  }

  private static String unfinishedName(Path folder) {
    return "%s.%08x".formatted(folder.getFileName(), ThreadLocalRandom.current().nextInt());
  }

  /// Deletes what killed processes left of a folder that nobody fills now.
  static void deleteUnfinished(Path folder) {
    var parent = folder.toAbsolutePath().getParent();
    try (var unfinished = Files.newDirectoryStream(parent, folder.getFileName() + ".*")) {
      unfinished.forEach(Folders::delete);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Creates a folder and what is missing above it, so that others can pass through. Another
  /// process may do the same at the same time.
  static void create(Path folder) throws IOException {
    var parent = folder.getParent();
    if (Files.isDirectory(folder) || parent == null) {
      return;
    }
    create(parent);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException exists) {
      // another process was faster, which may not have opened the folder yet
      if (!Files.isDirectory(folder)) {
        throw exists;
      }
    }
    openToAll(folder, true);
  }

  /// Lets everybody read a file, whatever the umask.
  static void openToAll(Path path, boolean executable) {
    var file = path.toFile();
    if (!file.setReadable(true, false) || (executable && !file.setExecutable(true, false))) {
      throw new PostgresUnavailable("Cannot set the permissions of " + path);
    }
  }

  /// Deletes a folder with everything in it, or as much as can be.
  static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (var file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot delete " + folder, failure);
    }
  }
}
