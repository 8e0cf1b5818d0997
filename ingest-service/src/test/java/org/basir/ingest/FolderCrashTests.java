package org.basir.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the process that takes a folder in, again and again, and starts it again.
///
/// Repeat a run with `-Dbasir.test.seed=SEED`; `-Dbasir.test.kills=N` kills more often;
/// `-Dbasir.test.folder=PATH` takes real speeches in.
class FolderCrashTests {

  private static final int SPEECHES = 40;
  private static final String RECOVERED =
      "select count(*) from ingest.batch_job_execution where status = 'FAILED'";

  private final long seed = Long.getLong("basir.test.seed", System.nanoTime());
  private final int kills = Integer.getInteger("basir.test.kills", 3);

  @TempDir private Path temporary;
  private FakeClassifier classifier;
  private Path root;
  private int files;

  @BeforeEach
  void start() throws IOException {
    classifier = new FakeClassifier();
    root = Path.of(System.getProperty("basir.test.folder", temporary.toString())).toRealPath();
    if (root.startsWith(temporary.toRealPath())) {
      writeSpeeches();
    }
    try (var found = Files.walk(root)) {
      files = Math.toIntExact(found.filter(Files::isRegularFile).count());
    }
  }

  private void writeSpeeches() throws IOException {
    for (var i = 0; i < SPEECHES; i++) {
      // texts of ten budgets, so that each has four versions whose numbers could go wrong
      var speech = Speeches.of(2001 + i * 7 % 10, i, 20 + i * 13 % 60);
      Files.writeString(root.resolve("speech-%02d.txt".formatted(i)), speech);
    }
  }

  @AfterEach
  void stop() {
    classifier.close();
  }

  @Test
  void endsWithTheSameRowsHoweverOftenItIsKilled() throws Exception {
    var undisturbed = TestDatabase.create();
    try (var service = ChildService.start(arguments(undisturbed))) {
      submit(service);
      awaitEnd(undisturbed);
    }

    var disturbed = TestDatabase.create();
    var points = new Random(seed).ints(kills, 0, files).sorted().toArray();
    for (var round = 0; round < kills; round++) {
      try (var service = ChildService.start(arguments(disturbed))) {
        if (round == 0) {
          submit(service);
        }
        awaitDone(disturbed, points[round]);
        service.kill();
      }
    }
    try (var _ = ChildService.start(arguments(disturbed))) {
      awaitEnd(disturbed);
    }

    assertThat(DatabaseContent.of(disturbed).rows())
        .as("seed %d, killed after %s files", seed, Arrays.toString(points))
        .isEqualTo(DatabaseContent.of(undisturbed).rows());
    assertThat(DatabaseContent.of(undisturbed).rows().get("folder_file")).hasSize(files);
    assertThat(DatabaseContent.count(disturbed, RECOVERED)).as("kills in mid-run").isPositive();
  }

  private void submit(ChildService service) {
    var reply = service.api().post("/api/v1/folders", "{\"path\":\"%s\"}".formatted(root));
    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
  }

  private String[] arguments(TestDatabase database) {
    return RunningIngest.arguments(
        database,
        classifier.url(),
        "basir.ingest.folder-roots=" + root,
        "basir.tasks.heartbeat=200ms");
  }

  private static void awaitDone(TestDatabase database, int files) {
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> done(database) >= files);
  }

  private static int done(TestDatabase database) throws SQLException {
    return DatabaseContent.count(
        database, "select count(*) from ingest.folder_file where outcome is not null");
  }

  /// All files taken in, all tasks done: everything is handed over.
  private void awaitEnd(TestDatabase database) {
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> done(database) == files && tasks(database) == 0);
  }

  private static int tasks(TestDatabase database) throws SQLException {
    return DatabaseContent.count(database, "select count(*) from ingest.scheduled_tasks");
  }
}
