package org.basir.db.embedded;

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

  private Login() {}

  /// Whether the server takes commands, as opposed to starting, recovering or stopping.
  ///
  /// @throws PostgresUnavailable if it answers but will never let us in
  static boolean isPossible(Access access) {
    var properties = new Properties();
    properties.setProperty("user", Access.USER);
    properties.setProperty("password", access.password());
    properties.setProperty("loginTimeout", "10");
    try (var connection = DriverManager.getConnection(access.url(), properties)) {
      return connection.isValid(10);
    } catch (SQLException refused) {
      if (NOT_YET.contains(String.valueOf(refused.getSQLState()))) {
        return false;
      }
      throw new PostgresUnavailable(
          "Cannot log in to the server at " + access.url() + ": " + refused.getMessage(), refused);
    }
  }
}
