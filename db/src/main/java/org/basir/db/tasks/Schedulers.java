package org.basir.db.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// How db-scheduler is set up.
final class Schedulers {

  // Fetched when half of the threads are free, and never more than there are free threads: what is
  // fetched cannot be taken by another instance.
  private static final double FETCH_AT = 0.5;
  private static final double FETCH_UP_TO = 1.0;

  private Schedulers() {}

  static Scheduler of(
      DataSource dataSource,
      Stream<TaskRunner> runners,
      TaskSettings settings,
      InstantSource clock) {
    List<Task<?>> tasks = runners.<Task<?>>map(TaskRunner::asSchedulerTask).toList();
    return Scheduler.create(dataSource, tasks)
        .schedulerName(new SchedulerName.Fixed("basir-" + UUID.randomUUID()))
        .clock(clock::instant)
        .threads(settings.threads())
        .pollUsingLockAndFetch(FETCH_AT, FETCH_UP_TO)
        .pollingInterval(settings.polling())
        .heartbeatInterval(settings.heartbeat())
        .missedHeartbeatsLimit(settings.missedHeartbeats())
        .shutdownMaxWait(settings.shutdownWait())
        // our own failure handler says it in one line
        .failureLogging(LogLevel.DEBUG, true)
        .build();
  }
}
