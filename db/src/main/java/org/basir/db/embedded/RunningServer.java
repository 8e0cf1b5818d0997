package org.basir.db.embedded;

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
    var end = System.nanoTime() + PATIENCE.toNanos();
    int starts = 0;
    while (System.nanoTime() < end) {
      var running = cluster.postmaster();
      if (running.isPresent()) {
        var access = at(running.get().port());
        if (Login.isPossible(access)) {
          return access;
        }
      } else if (starts++ < STARTS) {
        start();
      } else {
        throw new PostgresUnavailable("PostgreSQL does not start:\n" + cluster.lastWords());
      }
      pause();
    }
    throw new PostgresUnavailable("PostgreSQL is not ready yet:\n" + cluster.lastWords());
  }

  /// Starts the server, on another port if something else listens on the one it had.
  private void start() {
    var known = cluster.access().port();
    var port = Ports.isFree(known) ? known : Ports.free();
    var outcome = cluster.start(port);
    if (!outcome.succeeded()) {
      log.warn("PostgreSQL did not start on port {}: {}", port, outcome.output().strip());
    }
  }

  private Access at(int port) {
    var known = cluster.access();
    if (known.port() != port) {
      cluster.remember(known.at(port));
    }
    return known.at(port);
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
