package org.basir.db;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the data are kept.
///
/// @param url JDBC URL of an external PostgreSQL; without one an embedded server is started in the
///   home folder, and user and password are ignored
/// @param user a role that may create roles and schemas
/// @param password the role's password; the passwords of the services are derived from it
/// @param home the folder of everything that is kept on this machine
public record DatabaseSettings(Optional<String> url, String user, String password, Path home) {

  public DatabaseSettings {
    if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("DB_URL has to begin with jdbc:postgresql:");
    }
    home = home.toAbsolutePath().normalize();
  }

  /// Reads `DB_URL`, `DB_USER` (default `postgres`), `DB_PASSWORD` (default empty) and `BASIR_HOME`
  /// (default `.basir` in the user's home).
  public static DatabaseSettings fromEnvironment(Map<String, String> environment) {
    return new DatabaseSettings(
        given(environment, "DB_URL"),
        given(environment, "DB_USER").orElse("postgres"),
        given(environment, "DB_PASSWORD").orElse(""),
        given(environment, "BASIR_HOME")
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".basir")));
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(Predicate.not(String::isBlank));
  }

  /// Without the password, so that settings can be logged.
  @Override
  public String toString() {
    return "DatabaseSettings[url=%s, user=%s, home=%s]".formatted(url, user, home);
  }
}
