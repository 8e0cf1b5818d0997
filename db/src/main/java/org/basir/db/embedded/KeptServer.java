package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The server of a kept data folder, shared by all processes of the machine that use the folder.
/// The first starts it and the last stops it, in whatever order they come and go or get killed.
final class KeptServer {

  private final Path folder;
  private final Cluster cluster;
  private final Access access;
  private final FolderLock use;

  private KeptServer(Path folder, Cluster cluster, Access access, FolderLock use) {
    this.folder = folder;
    this.cluster = cluster;
    this.access = access;
    this.use = use;
  }

  /// Joins the others; this process must not have joined already.
  static KeptServer join(Path folder) {
    var existing = created(folder);
    try (var _ = starting(existing)) {
      var use = FolderLock.shared(existing.resolve("use.lock"));
      try {
        var cluster = DataFolders.of(existing).cluster();
        return new KeptServer(existing, cluster, new RunningServer(cluster).ensure(), use);
      } catch (RuntimeException failure) {
        use.close();
        throw failure;
      }
    }
  }

  private static Path created(Path folder) {
    try {
      Folders.create(folder);
      return folder.toRealPath();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot create " + folder, failure);
    }
  }

  /// Held while it is decided whether to start or stop the server.
  private static FolderLock starting(Path folder) {
    return FolderLock.exclusive(folder.resolve("start.lock"));
  }

  Access access() {
    return access;
  }

  /// Leaves; the server stops if nobody else uses it.
  void leave() {
    try (var _ = starting(folder)) {
      if (use.releaseAsLast()) {
        cluster.stop();
      }
    }
  }
}
