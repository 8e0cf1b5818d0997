package org.basir.db;

import java.nio.file.Path;
import java.util.Optional;
import org.basir.db.embedded.PostgresServer;

/// The embedded server as settings to connect with.
public final class EmbeddedServer implements AutoCloseable {

  private final PostgresServer server;
  private final DatabaseSettings settings;

  private EmbeddedServer(PostgresServer server, Path home) {
    this.server = server;
    this.settings =
        new DatabaseSettings(Optional.of(server.url()), server.user(), server.password(), home);
  }

  /// The server whose data are kept in this home folder.
  ///
  /// @throws org.basir.db.embedded.PostgresUnavailable saying what the user can do
  public static EmbeddedServer of(Path home) {
    return new EmbeddedServer(PostgresServer.of(home), home);
  }

  /// A server for tests, whose data are deleted when it is closed or the process ends.
  public static EmbeddedServer temporary() {
    return new EmbeddedServer(
        PostgresServer.temporary(), Path.of(System.getProperty("java.io.tmpdir")));
  }

  /// Settings with the URL and the superuser of this server.
  public DatabaseSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    server.close();
  }
}
