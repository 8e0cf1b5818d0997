package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A server for a test, in a folder that is deleted with it.
record TemporaryServer(Path folder, Cluster cluster, Access access) {

  static TemporaryServer start() {
    var account = Account.detect();
    try {
      var folder = Files.createTempDirectory("basir-postgres-").toRealPath();
      Folders.openToAll(folder, true);
      var data = folder.resolve("data");
      var cluster = new Cluster(binaries(folder), account, data, Durability.THROWAWAY);
      cluster.create();
      return new TemporaryServer(folder, cluster, new RunningServer(cluster).ensure());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Unpacked once for all tests, unless the folder for that is someone else's.
  private static Binaries binaries(Path folder) throws IOException {
    var user = System.getProperty("user.name");
    var common = folder.resolveSibling("basir-postgres-binaries-" + user);
    Folders.create(common);
    var owner = Files.getOwner(common, LinkOption.NOFOLLOW_LINKS);
    return Binaries.in(owner.equals(Files.getOwner(folder)) ? common : folder);
  }

  /// Stops when nobody is connected any more, or soon: at the end of the process, its clients are
  /// about to leave too, and complain if the server goes first.
  void stopGently() {
    var end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    while (Login.hasOthers(access) && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    stop();
  }

  void stop() {
    cluster.stop();
    Folders.delete(folder);
  }
}
