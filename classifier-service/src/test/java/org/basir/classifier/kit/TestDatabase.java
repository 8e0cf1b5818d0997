package org.basir.classifier.kit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.basir.db.EmbeddedServer;

/// A fresh database on the embedded server of this JVM.
public record TestDatabase(String url, String user, String password) {

  private static final AtomicInteger CREATED = new AtomicInteger();

  private static final class Server {
    static final EmbeddedServer INSTANCE = EmbeddedServer.temporary();
  }

  public static TestDatabase create() {
    var settings = Server.INSTANCE.settings();
    var admin = settings.url().orElseThrow();
    var name = "test" + CREATED.incrementAndGet();
    var database =
        new TestDatabase(
            admin.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name),
            settings.user(),
            settings.password());
    execute(admin, settings.user(), settings.password(), "create database " + name);
    return database;
  }

  /// As environment variables.
  public Map<String, String> environment() {
    return Map.of("DB_URL", url, "DB_USER", user, "DB_PASSWORD", password);
  }

  /// All rows of a query, each as its values with bars between them.
  public List<String> rows(String query) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join("|", row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  public int count(String table) {
    return Integer.parseInt(rows("select count(*) from classifier." + table).getFirst());
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private static void execute(String url, String user, String password, String command) {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(command, e);
    }
  }
}
