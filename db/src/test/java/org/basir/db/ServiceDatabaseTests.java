package org.basir.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ServiceDatabaseTests {

  private static final Schema INGEST = new Schema("ingest");
  private static final Schema CLASSIFIER = new Schema("classifier");

  private static EmbeddedServer server;

  @BeforeAll
  static void startServer() {
    server = EmbeddedServer.temporary();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static ServiceDatabase open(Schema schema) {
    return ServiceDatabase.open(schema, server.settings());
  }

  private static void run(DataSource dataSource, String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void logsInAsTheOwnerOfItsSchema() {
    try (var database = open(INGEST)) {
      var who =
          JdbcClient.create(database.dataSource())
              .sql("select current_user || ' in ' || current_schema()")
              .query(String.class)
              .single();
      assertThat(who).isEqualTo("basir_ingest in ingest");
    }
  }

  @Test
  void keepsServicesOutOfEachOthersSchemas() throws SQLException {
    try (var ingest = open(INGEST);
        var classifier = open(CLASSIFIER)) {
      run(classifier.dataSource(), "create table if not exists secret (word text)");
      assertThatThrownBy(() -> run(ingest.dataSource(), "select * from classifier.secret"))
          .hasMessageContaining("permission denied for schema classifier");
      assertThatThrownBy(() -> run(ingest.dataSource(), "create table classifier.mine (a int)"))
          .hasMessageContaining("permission denied for schema classifier");
      assertThatThrownBy(() -> run(ingest.dataSource(), "create table public.mine (a int)"))
          .hasMessageContaining("permission denied for schema public");
      assertThatThrownBy(() -> run(ingest.dataSource(), "create schema mine"))
          .hasMessageContaining("permission denied for database");
      assertThatThrownBy(() -> run(ingest.dataSource(), "set role basir_classifier"))
          .hasMessageContaining("permission denied to set role");
    }
  }

  @Test
  void opensTheSameSchemaManyTimesAtOnce() {
    var openings =
        IntStream.range(0, 8)
            .mapToObj(_ -> new Schema("crowded"))
            .parallel()
            .map(schema -> open(schema));
    openings.forEach(ServiceDatabase::close);
    try (var database = open(new Schema("crowded"))) {
      assertThat(database.dataSource()).isNotNull();
    }
  }

  /// As a hosted database gives them out.
  @Test
  void isContentWithAnAdminWhoIsNoSuperuser() throws SQLException {
    try (var connection = admin();
        var statement = connection.createStatement()) {
      statement.execute("create role clerk login createrole password 'clerk'");
      statement.execute("grant create on database postgres to clerk");
    }
    var url = server.settings().url();
    var settings = new DatabaseSettings(url, "clerk", "clerk", server.settings().home());
    for (int time = 0; time < 2; time++) {
      try (var database = ServiceDatabase.open(new Schema("hosted"), settings)) {
        run(database.dataSource(), "create table if not exists mine (a int)");
      }
    }
  }

  private static Connection admin() throws SQLException {
    var settings = server.settings();
    return DriverManager.getConnection(
        settings.url().orElseThrow(), settings.user(), settings.password());
  }

  @Test
  void saysWhereTheDatabaseIsThatRefuses() {
    var settings = server.settings();
    var wrong =
        new DatabaseSettings(settings.url(), settings.user(), "wrong password", settings.home());
    assertThatThrownBy(() -> ServiceDatabase.open(INGEST, wrong))
        .hasMessageContaining("Cannot prepare schema ingest")
        .hasMessageNotContainingAny("wrong password");
  }
}
