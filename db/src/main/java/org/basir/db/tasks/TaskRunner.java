package org.basir.db.tasks;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a task and decides what becomes of its row.
final class TaskRunner {

  private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

  private final DurableTask task;
  private final PendingTasks pending;
  private final Backoff backoff;
  private final InstantSource clock;
  private final Runnable onRepeat;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /// @param onRepeat called when the task has to run again at once
  TaskRunner(
      DurableTask task,
      PendingTasks pending,
      Backoff backoff,
      InstantSource clock,
      Runnable onRepeat) {
    this.task = task;
    this.pending = pending;
    this.backoff = backoff;
    this.clock = clock;
    this.onRepeat = onRepeat;
  }

  /// The task as db-scheduler wants it.
  Task<Void> asSchedulerTask() {
    return Tasks.custom(task.name(), Void.class)
        .onFailure(this::retry)
        .onDeadExecutionRevive()
        .execute((_, context) -> runAlone(Run.of(context.getExecution())));
  }

  /// A run whose heartbeats were late may have been taken for dead. As long as it goes on in this
  /// process, another one is put off.
  private CompletionHandler<Void> runAlone(Run run) {
    if (!running.add(run.key())) {
      throw new IllegalStateException("an earlier run has not ended yet");
    }
    try {
      return run(run);
    } finally {
      running.remove(run.key());
    }
  }

  private CompletionHandler<Void> run(Run run) {
    var requests = pending.requests(run);
    try {
      task.run(run.key());
    } catch (PermanentFailure failure) {
      log.warn("Task {} {} failed for good: {}", run.name(), run.key(), failure.getMessage());
    } catch (RuntimeException failure) {
      throw failure;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TaskFailure(interrupted);
    } catch (Exception failure) {
      throw new TaskFailure(failure);
    }
    return (_, _) -> finish(run, requests);
  }

  private void finish(Run run, long requests) {
    if (pending.finish(run, requests, clock.instant())) {
      onRepeat.run();
    }
  }

  private void retry(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    var execution = complete.getExecution();
    var pause = backoff.after(execution.consecutiveFailures + 1);
    log.warn(
        "Task {} {} failed and is tried again in {} s: {}",
        execution.getTaskName(),
        execution.getId(),
        pause.toSeconds(),
        complete.getCause().map(TaskFailure::root).map(Throwable::toString).orElse("no cause"));
    operations.reschedule(complete, clock.instant().plus(pause));
  }
}
