package org.basir.db.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tasks that are written down in the transaction that makes them necessary and run after it, by
/// this process or, should it die, by any other that uses the same schema.
///
/// A task runs at least once after the last time it was asked for, and again until it succeeds. Two
/// runs of the same task and key do not overlap as long as heartbeats arrive.
public final class DurableTasks implements AutoCloseable {

  private final DataSource dataSource;
  private final KnownTasks tasks;
  private final TaskSettings settings;
  private final InstantSource clock;
  private final PendingTasks pending;

  private volatile @Nullable Scheduler scheduler;

  /// Tasks of this schema; none runs before [#start()].
  ///
  /// @param dataSource the one that the transactions of the callers are about
  /// @param tasks asked for when the first one is started or scheduled, so that tasks may
  ///   themselves schedule tasks; their names differ
  public DurableTasks(
      DataSource dataSource,
      Supplier<Stream<DurableTask>> tasks,
      TaskSettings settings,
      InstantSource clock) {
    this.dataSource = dataSource;
    this.tasks = new KnownTasks(tasks);
    this.settings = settings;
    this.clock = clock;
    this.pending = new PendingTasks(dataSource);
  }

  /// Writes down that the task has to run for this key. If Spring manages a transaction here, the
  /// task belongs to it: it runs after the commit, or never. If the same task and key is waiting
  /// already, it still runs once; if it is running, it runs once more.
  ///
  /// @throws IllegalArgumentException if there is no task of that name
  public void schedule(String taskName, String key) {
    tasks.require(taskName);
    pending.request(taskName, key, clock.instant());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new RunAfterCommit());
    } else {
      runDue();
    }
  }

  /// Whether the task waits for this key, or runs, or waits for another attempt.
  public boolean isPending(String taskName, String key) {
    return pending.contains(taskName, key);
  }

  /// Begins to run what is due, including what an earlier process left.
  public synchronized void start() {
    if (scheduler == null) {
      var started = Schedulers.of(dataSource, runners(), settings, clock);
      scheduler = started;
      started.start();
    }
  }

  /// Stops running tasks. Those under way get some time to end; what is not done then is done after
  /// the next start.
  public synchronized void stop() {
    var running = scheduler;
    scheduler = null;
    if (running != null) {
      running.stop();
    }
  }

  public boolean isRunning() {
    return scheduler != null;
  }

  @Override
  public void close() {
    stop();
  }

  /// Looks for due tasks now instead of at the next poll.
  void runDue() {
    var running = scheduler;
    if (running != null) {
      running.triggerCheckForDueExecutions();
    }
  }

  private Stream<TaskRunner> runners() {
    return tasks.all().stream()
        .map(task -> new TaskRunner(task, pending, settings.backoff(), clock, this::runDue));
  }

  private final class RunAfterCommit implements TransactionSynchronization {

    @Override
    public void afterCommit() {
      runDue();
    }
  }
}
