package org.basir.db.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How tasks are run, from the properties `basir.tasks.*`.
///
/// @param threads how many tasks run at the same time
/// @param backoff when a failed task is tried again
/// @param heartbeat how often a running task is reported alive
/// @param missedHeartbeats after how many of them, at least 4, another instance takes the task over
/// @param polling how often tasks that other instances left or that are to be tried again are
///   looked for; a task that is scheduled in this process does not wait for it
/// @param shutdownWait how long a task may go on when the service stops before it is interrupted
@ConfigurationProperties("basir.tasks")
public record TaskSettings(
    @DefaultValue("4") int threads,
    @DefaultValue Backoff backoff,
    @DefaultValue("2s") Duration heartbeat,
    @DefaultValue("4") int missedHeartbeats,
    @DefaultValue("1s") Duration polling,
    @DefaultValue("10s") Duration shutdownWait) {

  public TaskSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("basir.tasks.threads has to be 1 or more");
    }
  }

  /// What applies where nothing is configured.
  public static TaskSettings defaults() {
    return new TaskSettings(
        4,
        new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5)),
        Duration.ofSeconds(2),
        4,
        Duration.ofSeconds(1),
        Duration.ofSeconds(10));
  }
}
