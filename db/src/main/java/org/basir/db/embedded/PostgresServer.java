package org.basir.db.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// A PostgreSQL server that this program brings along, listening on 127.0.0.1 only.
///
/// Each holder has to close it; the last one to do so stops the server.
public final class PostgresServer implements AutoCloseable {

  private static final Map<Path, Holders> kept = new HashMap<>();

  private record Holders(KeptServer server, int count) {

    Holders withOneMore() {
      return new Holders(server, count + 1);
    }

    Holders withOneLess() {
      return new Holders(server, count - 1);
    }
  }

  private final Access access;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  private PostgresServer(Access access, Runnable release) {
    this.access = access;
    this.release = release;
  }

  /// The server whose data are kept in `postgres` in this home folder. It is started if no process
  /// of this machine has it running, and adopted if a process that died left it behind.
  ///
  /// @throws PostgresUnavailable saying what the user can do
  public static PostgresServer of(Path home) {
    var folder = home.toAbsolutePath().normalize().resolve("postgres");
    return new PostgresServer(joined(folder).access(), () -> left(folder));
  }

  /// A server with empty data that are deleted when it is closed, or when this process ends.
  public static PostgresServer temporary() {
    var server = TemporaryServer.start();
    var cleanup = Cleanup.of(server::stop, server::stopGently);
    return new PostgresServer(server.access(), cleanup);
  }

  private static KeptServer joined(Path folder) {
    synchronized (kept) {
      var holders = kept.get(folder);
      var more = holders == null ? new Holders(KeptServer.join(folder), 1) : holders.withOneMore();
      kept.put(folder, more);
      return more.server();
    }
  }

  private static void left(Path folder) {
    synchronized (kept) {
      var remaining = kept.computeIfPresent(folder, (_, holders) -> holders.withOneLess());
      if (remaining != null && remaining.count() == 0) {
        kept.remove(folder);
        remaining.server().leave();
      }
    }
  }

  /// JDBC URL of the database `postgres`.
  public String url() {
    return access.url();
  }

  /// The superuser.
  public String user() {
    return Access.USER;
  }

  public String password() {
    return access.password();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      release.run();
    }
  }
}
