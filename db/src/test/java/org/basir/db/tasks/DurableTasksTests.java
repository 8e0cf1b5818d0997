package org.basir.db.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basir.db.EmbeddedServer;
import org.basir.db.Schema;
import org.basir.db.ServiceDatabase;
import org.basir.db.process.ChildJvm;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(120)
class DurableTasksTests {

  private static final String TASK = "record";
  private static final TaskSettings settings = TaskWorker.settings();

  private static EmbeddedServer server;
  private static ServiceDatabase database;
  private static TransactionTemplate transaction;

  private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();

  /// A task that notes the keys it ran for.
  private record Recording(String name, Body body) implements DurableTask {

    @Override
    public void run(String key) throws Exception {
      body.run(key);
    }
  }

  @FunctionalInterface
  private interface Body {
    void run(String key) throws Exception;
  }

  @BeforeAll
  static void migrate() {
    server = EmbeddedServer.temporary();
    database = ServiceDatabase.open(new Schema("tasks"), server.settings());
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas("tasks")
        .locations("classpath:db/migration/tasks")
        .load()
        .migrate();
    transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
  }

  @AfterAll
  static void stop() {
    database.close();
    server.close();
  }

  @BeforeEach
  void forgetTasks() {
    jdbc().sql("truncate scheduled_tasks").update();
  }

  private static JdbcClient jdbc() {
    return JdbcClient.create(database.dataSource());
  }

  private static int pending() {
    return jdbc().sql("select count(*) from scheduled_tasks").query(Integer.class).single();
  }

  private static DurableTasks tasks(Body body) {
    return tasks(body, InstantSource.system());
  }

  private static DurableTasks tasks(Body body, InstantSource clock) {
    return new DurableTasks(
        database.dataSource(), () -> Stream.of(new Recording(TASK, body)), settings, clock);
  }

  private static DurableTasks started(Body body) {
    var tasks = tasks(body);
    tasks.start();
    return tasks;
  }

  private static void until(BooleanSupplier condition) {
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
    }
  }

  private String nextRun() throws InterruptedException {
    return String.valueOf(runs.poll(30, TimeUnit.SECONDS));
  }

  @Test
  void runsATaskOnceItsTransactionIsCommitted() throws Exception {
    try (var tasks = started(runs::add)) {
      var pickedUpTooEarly =
          transaction.execute(_ -> {
            tasks.schedule(TASK, "a");
            tasks.runDue();
            return runs.peek();
          });
      assertThat(pickedUpTooEarly).isNull();
      assertThat(nextRun()).isEqualTo("a");
      tasks.stop();
      assertThat(pending()).isZero();
    }
  }

  @Test
  void forgetsATaskWhoseTransactionIsRolledBack() throws Exception {
    try (var tasks = started(runs::add)) {
      transaction.executeWithoutResult(status -> {
        tasks.schedule(TASK, "rolled back");
        status.setRollbackOnly();
      });
      tasks.schedule(TASK, "marker");
      assertThat(nextRun()).isEqualTo("marker");
      tasks.stop();
      assertThat(runs).isEmpty();
      assertThat(pending()).isZero();
    }
  }

  @Test
  void runsOnceForTwoRequestsThatWait() throws Exception {
    try (var tasks = tasks(runs::add)) {
      tasks.schedule(TASK, "a");
      tasks.schedule(TASK, "a");
      tasks.start();
      assertThat(nextRun()).isEqualTo("a");
      tasks.stop();
      assertThat(runs).isEmpty();
    }
  }

  @Test
  void runsOnceMoreWhenAskedDuringARun() throws Exception {
    var release = new CountDownLatch(1);
    Body body =
        key -> {
          runs.add(key);
          release.await();
        };
    try (var tasks = started(body)) {
      tasks.schedule(TASK, "a");
      assertThat(nextRun()).isEqualTo("a");
      tasks.schedule(TASK, "a");
      tasks.schedule(TASK, "a");
      release.countDown();
      assertThat(nextRun()).isEqualTo("a");
      tasks.stop();
      assertThat(runs).isEmpty();
      assertThat(pending()).isZero();
    }
  }

  @Test
  void putsOffASecondRunWhileTheFirstOnlySeemsDead() throws Exception {
    var release = new CountDownLatch(1);
    Body body =
        key -> {
          runs.add(key);
          release.await();
        };
    try (var tasks = started(body)) {
      tasks.schedule(TASK, "a");
      assertThat(nextRun()).isEqualTo("a");
      reviveAsIfDead();
      tasks.runDue();
      until(() -> failures() > 0);
      assertThat(runs).isEmpty();
      release.countDown();
      assertThat(nextRun()).isEqualTo("a");
      tasks.stop();
      assertThat(pending()).isZero();
    }
  }

  private static void reviveAsIfDead() {
    jdbc().sql("update scheduled_tasks set picked = false, version = version + 1").update();
  }

  private static int failures() {
    return jdbc()
        .sql("select consecutive_failures from scheduled_tasks")
        .query(Integer.class)
        .single();
  }

  @Test
  void triesAgainUntilItSucceeds() throws Exception {
    Body body =
        key -> {
          runs.add(key);
          if (runs.size() < 4) {
            throw new IOException("not yet");
          }
        };
    try (var tasks = started(body)) {
      tasks.schedule(TASK, "a");
      until(() -> !tasks.isPending(TASK, "a"));
      assertThat(runs).containsExactly("a", "a", "a", "a");
    }
  }

  @Test
  void doesNotTryAgainAfterAPermanentFailure() throws Exception {
    Body body =
        key -> {
          runs.add(key);
          throw new PermanentFailure("refused");
        };
    try (var tasks = started(body)) {
      tasks.schedule(TASK, "a");
      assertThat(nextRun()).isEqualTo("a");
      tasks.stop();
      assertThat(pending()).isZero();
    }
  }

  @Test
  void waitsLongerAfterEachFailure() throws Exception {
    var now = Instant.parse("2026-02-01T11:00:00Z");
    Body body =
        key -> {
          runs.add(key);
          throw new IllegalStateException("broken");
        };
    try (var tasks = tasks(body, () -> now)) {
      tasks.schedule(TASK, "a");
      tasks.start();
      assertThat(nextRun()).isEqualTo("a");
      tasks.stop();
    }
    var next =
        jdbc().sql("select execution_time from scheduled_tasks").query(Instant.class).single();
    assertThat(next).isEqualTo(now.plusMillis(20));
  }

  @Test
  void keepsATaskThatDoesNotEndBeforeTheServiceStops() throws Exception {
    var impatient =
        new TaskSettings(
            2,
            settings.backoff(),
            settings.heartbeat(),
            4,
            settings.polling(),
            Duration.ofMillis(100));
    Body body =
        key -> {
          runs.add(key);
          new CountDownLatch(1).await();
        };
    try (var tasks =
        new DurableTasks(
            database.dataSource(),
            () -> Stream.of(new Recording(TASK, body)),
            impatient,
            InstantSource.system())) {
      tasks.start();
      tasks.schedule(TASK, "a");
      assertThat(nextRun()).isEqualTo("a");
      tasks.stop();
    }
    try (var tasks = started(runs::add)) {
      assertThat(nextRun()).isEqualTo("a");
      tasks.stop();
      assertThat(pending()).isZero();
    }
  }

  @Test
  void takesOverTheTaskOfAKilledProcess() throws Exception {
    var admin = server.settings();
    var arguments =
        List.of(admin.url().orElseThrow(), admin.user(), admin.password(), "tasks", "orphan");
    try (var worker = ChildJvm.start(TaskWorker.class, arguments, Map.of())) {
      worker.line("running orphan");
      worker.kill();
    }
    try (var tasks = started(runs::add)) {
      assertThat(nextRun()).isEqualTo("orphan");
      tasks.stop();
      assertThat(pending()).isZero();
    }
  }

  @Test
  void sharesTasksAmongTwoInstances() throws Exception {
    try (var one = started(key -> runs.add("one " + key));
        var two = started(key -> runs.add("two " + key))) {
      List<String> keys = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
      keys.forEach(key -> one.schedule(TASK, key));
      var ran = Stream.generate(this::take).limit(keys.size()).toList();
      one.stop();
      two.stop();
      assertThat(runs).isEmpty();
      assertThat(ran.stream().map(run -> run.substring(4)))
          .containsExactlyInAnyOrderElementsOf(keys);
      assertThat(pending()).isZero();
    }
  }

  private String take() {
    try {
      return nextRun();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void refusesATaskThatItDoesNotKnow() {
    try (var tasks = tasks(runs::add)) {
      assertThatThrownBy(() -> tasks.schedule("unknown", "a"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("unknown");
    }
  }
}
