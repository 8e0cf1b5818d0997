package org.basir.ranking.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.basir.db.DatabaseSettings;
import org.basir.db.EmbeddedServer;
import org.basir.db.tasks.DurableTasks;
import org.basir.ranking.RankingService;
import org.basir.ranking.RunningService;
import org.junit.jupiter.api.Test;

/// Kills a real process in the middle of an import.
class KilledImportTests {

  private static final int ROWS = 200_000;
  private static final long SEED = 42;

  @Test
  void goesOnWhereTheKilledProcessLeftAndEndsAsAnUndisturbedOne() throws Exception {
    var content = PackedFiles.gzip(rows());
    try (var disturbed = EmbeddedServer.temporary();
        var calm = EmbeddedServer.temporary()) {
      interrupt(disturbed, content);
      var lines = linesDone(disturbed);
      assertThat(lines).as("killed in the middle").isBetween(1L, ROWS - 1L);

      assertThat(tables(disturbed, content)).isEqualTo(tables(calm, content));
    }
  }

  private static void interrupt(EmbeddedServer server, byte[] content) throws Exception {
    submitWithoutRunning(server, content);
    var process = start(server.settings());
    try {
      awaitSomeLines(server, process);
    } finally {
      process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }
  }

  /// The tasks begin after the first poll, so that the upload is done by then.
  private static void submitWithoutRunning(EmbeddedServer server, byte[] content) {
    try (var service = RunningService.on(server)) {
      service.bean(DurableTasks.class).stop();
      service.upload("/api/v1/prices", "windows.csv.gz", content, Map.of());
    }
  }

  private static Process start(DatabaseSettings settings) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        Stream.concat(
                Stream.of(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    RankingService.class.getName()),
                RunningService.settings(settings).entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitSomeLines(EmbeddedServer server, Process process) throws SQLException {
    var deadline = Instant.now().plus(Duration.ofMinutes(2));
    while (linesDone(server) == 0) {
      assertThat(process.isAlive()).isTrue();
      assertThat(Instant.now()).isBefore(deadline);
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }

  private static long linesDone(EmbeddedServer server) throws SQLException {
    var settings = server.settings();
    try (var connection =
            DriverManager.getConnection(
                settings.url().orElseThrow(), settings.user(), settings.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select sum(lines) from ranking.price_import")) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /// The tables after the import has come to its end.
  private static List<String> tables(EmbeddedServer server, byte[] content) {
    try (var service = RunningService.on(server)) {
      var answer = service.upload("/api/v1/prices", "windows.csv.gz", content, Map.of());
      var location = Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
      service.await(location, it -> "COMPLETED".equals(it.path("status").asString()));
      return List.of(
          service.rows("price_import", "received_at", "finished_at"),
          service.rows("price_import_error"),
          service
              .database()
              .sql(
                  "select md5(string_agg(p::text, ',' order by source, traded_on, symbol)) from"
                      + " daily_price p")
              .query((row, _) -> row.getString(1))
              .single());
    }
  }

  private static String rows() {
    var random = new Random(SEED);
    var rows = new StringBuilder("budget_date,symbol,date,offset,open,close\n");
    for (var i = 0; i < ROWS; i++) {
      var day = 10 + random.nextInt(20);
      rows.append("1995-03-15,S").append(random.nextInt(9_000)).append(",1995-03-").append(day);
      rows.append(",0,").append(random.nextInt(100)).append(',').append(1 + i % 50).append('\n');
    }
    return rows.toString();
  }
}
