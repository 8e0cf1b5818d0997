package org.basir.ingest;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.basir.db.DatabaseSettings;
import org.basir.db.EmbeddedServer;

/// An empty database of the server that all tests of this JVM share.
record TestDatabase(String url, String user, String password) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  static TestDatabase create() {
    var settings = Server.INSTANCE.settings();
    var name = "ingest_test_" + COUNT.incrementAndGet();
    try (var connection =
            DriverManager.getConnection(url(settings), settings.user(), settings.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(
        url(settings).replaceFirst("/[^/?]+($|\\?)", "/" + name + "$1"),
        settings.user(),
        settings.password());
  }

  private static String url(DatabaseSettings settings) {
    return settings.url().orElseThrow();
  }

  /// Started by the first test that needs it, deleted with the process.
  private static final class Server {
    static final EmbeddedServer INSTANCE = EmbeddedServer.temporary();
  }
}
