package org.basir.db.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;

/// Tries to log in.
final class Login {

  private static final String CANNOT_CONNECT_NOW = "57P03";
  private static final String ADMIN_SHUTDOWN = "57P01";
  private static final Set<String> NOT_YET =
      Set.of(CANNOT_CONNECT_NOW, ADMIN_SHUTDOWN, "08001", "08004", "08006");

  private static final int LIMIT = 10;

  private Login() {}

  /// Whether the server takes commands, as opposed to starting, recovering or stopping.
  ///
  /// @throws PostgresUnavailable if it answers but will never let us in
  static boolean isPossible(Access access) {
    try (var connection = connection(access)) {
      return connection.isValid(LIMIT);
    } catch (SQLException refused) {
      if (NOT_YET.contains(String.valueOf(refused.getSQLState()))) {
        return false;
      }
      throw new PostgresUnavailable(
          "Cannot log in to the server at " + access.url() + ": " + refused.getMessage(), refused);
    }
  }

  /// Whether anybody is connected.
  static boolean hasOthers(Access access) {
    try (var connection = connection(access);
        var statement = connection.createStatement();
        var others =
            statement.executeQuery(
                "select 1 from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
      return others.next();
    } catch (SQLException gone) {
      return false;
    }
  }

  private static Connection connection(Access access) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", Access.USER);
    properties.setProperty("password", access.password());
    properties.setProperty("loginTimeout", Integer.toString(LIMIT));
    return DriverManager.getConnection(access.url(), properties);
  }
}
