package org.basir.db.tasks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.basir.db.DatabaseSettings;
import org.basir.db.Schema;
import org.basir.db.ServiceDatabase;

/// The main program of a process that begins a task, says so, and never ends it.
final class TaskWorker {

  private static final class Endless implements DurableTask {

    @Override
    public String name() {
      return "record";
    }

    @Override
    public void run(String key) throws InterruptedException {
      System.out.println("running " + key);
      new CountDownLatch(1).await();
    }
  }

  private TaskWorker() {}

  /// Runs until its input ends.
  ///
  /// @param arguments URL, user and password of the admin, schema, key
  public static void main(String[] arguments) throws IOException {
    var settings =
        new DatabaseSettings(Optional.of(arguments[0]), arguments[1], arguments[2], Path.of("."));
    try (var database = ServiceDatabase.open(new Schema(arguments[3]), settings);
        var tasks =
            new DurableTasks(
                database.dataSource(),
                () -> Stream.of(new Endless()),
                settings(),
                InstantSource.system())) {
      tasks.start();
      tasks.schedule("record", arguments[4]);
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  static TaskSettings settings() {
    return new TaskSettings(
        4,
        new Backoff(Duration.ofMillis(20), Duration.ofMillis(100)),
        Duration.ofMillis(500),
        4,
        Duration.ofMillis(200),
        Duration.ofSeconds(5));
  }
}
