package org.basir.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.basir.db.embedded.PostgresServer;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/// The database as one service sees it: its own schema, and nothing else.
public final class ServiceDatabase implements AutoCloseable {

  private final HikariDataSource dataSource;
  private final Optional<PostgresServer> server;

  private ServiceDatabase(HikariDataSource dataSource, Optional<PostgresServer> server) {
    this.dataSource = dataSource;
    this.server = server;
  }

  /// Opens the external database if the settings name one, else the embedded one, after making the
  /// service's role and schema where they are missing.
  ///
  /// @throws org.basir.db.embedded.PostgresUnavailable if there is no embedded server to be had
  /// @throws org.springframework.dao.DataAccessException if the external one refuses
  public static ServiceDatabase open(Schema schema, DatabaseSettings settings) {
    if (settings.url().isPresent()) {
      var admin = new Admin(settings.url().get(), settings.user(), settings.password());
      return new ServiceDatabase(admin.open(schema), Optional.empty());
    }
    var server = PostgresServer.of(settings.home());
    try {
      var admin = new Admin(server.url(), server.user(), server.password());
      return new ServiceDatabase(admin.open(schema), Optional.of(server));
    } catch (RuntimeException failure) {
      server.close();
      throw failure;
    }
  }

  /// A pool of connections of the service's role, whose search path is the service's schema.
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    dataSource.close();
    server.ifPresent(PostgresServer::close);
  }

  private record Admin(String url, String user, String password) {

    HikariDataSource open(Schema schema) {
      try (var connection = DriverManager.getConnection(url, user, password)) {
        var servicePassword = ServicePassword.of(schema, password);
        new Provisioning(connection).provide(schema, servicePassword);
        return new HikariDataSource(pool(schema, servicePassword));
      } catch (SQLException failure) {
        throw new CannotGetJdbcConnectionException(
            "Cannot prepare schema %s in %s".formatted(schema.name(), url), failure);
      }
    }

    private HikariConfig pool(Schema schema, String servicePassword) {
      var pool = new HikariConfig();
      pool.setPoolName(schema.name());
      pool.setJdbcUrl(url);
      pool.setUsername(schema.role());
      pool.setPassword(servicePassword);
      // each costs a process of the server, and most of the time two are enough
      pool.setMinimumIdle(2);
      pool.addDataSourceProperty("currentSchema", schema.name());
      pool.addDataSourceProperty("ApplicationName", schema.role());
      pool.addDataSourceProperty("tcpKeepAlive", "true");
      return pool;
    }
  }
}
