package org.basir.inference.ledger;

import javax.sql.DataSource;
import org.basir.db.DatabaseSettings;
import org.basir.db.EmbeddedServer;
import org.basir.db.Schema;
import org.basir.db.ServiceDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A PostgreSQL server with the tables of the ledger, for the tests of one class.
final class LedgerDatabase implements AfterAllCallback, AutoCloseable {

  static final Schema SCHEMA = new Schema("ranking");

  private final EmbeddedServer server = EmbeddedServer.temporary();
  private final ServiceDatabase database = ServiceDatabase.open(SCHEMA, server.settings());

  LedgerDatabase() {
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas(SCHEMA.name())
        .locations("classpath:db/migration/ranking")
        .load()
        .migrate();
  }

  DataSource dataSource() {
    return database.dataSource();
  }

  DatabaseSettings settings() {
    return server.settings();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }
}
