package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the server of a data folder from whatever state a crash left it in to running.
final class RunningServer {

  private static final Logger log = LoggerFactory.getLogger(RunningServer.class);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int STARTS = 8;

  private final Cluster cluster;

  RunningServer(Cluster cluster) {
    this.cluster = cluster;
  }

  /// Adopts a server that already runs, waits for one that recovers or stops, starts one where
  /// there is none.
  ///
  /// @return how to log in to it
  /// @throws PostgresUnavailable with the end of the server's log
  Access ensure() {
    cluster.handOver();
    var access = Access.read(cluster.data());
    var end = System.nanoTime() + PATIENCE.toNanos();
    int starts = 0;
    while (System.nanoTime() < end) {
      var running = Postmaster.of(cluster.data()).filter(it -> it.serves(cluster.data()));
      if (running.isPresent()) {
        access = remembering(access, running.get().port());
        if (Login.isPossible(access)) {
          return access;
        }
      } else if (starts++ < STARTS) {
        access = start(access);
      } else {
        throw new PostgresUnavailable("PostgreSQL does not start:\n" + cluster.lastWords());
      }
      pause();
    }
    throw new PostgresUnavailable("PostgreSQL is not ready yet:\n" + cluster.lastWords());
  }

  /// Starts the server, on another port if something else listens on the one it had.
  private Access start(Access access) {
    forgetDeadServer();
    var port = Ports.isFree(access.port()) ? access.port() : Ports.free();
    var outcome = cluster.start(port);
    if (!outcome.succeeded()) {
      log.warn("PostgreSQL did not start on port {}: {}", port, outcome.output().strip());
      return access;
    }
    return remembering(access, port);
  }

  /// The server would take a process that got the number of its predecessor for that predecessor.
  private void forgetDeadServer() {
    try {
      Files.deleteIfExists(Postmaster.file(cluster.data()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Access remembering(Access access, int port) {
    if (access.port() == port) {
      return access;
    }
    try {
      var moved = access.at(port);
      moved.write(cluster.data());
      cluster.handOver();
      return moved;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new PostgresUnavailable("Interrupted while PostgreSQL was starting", interrupted);
    }
  }
}
