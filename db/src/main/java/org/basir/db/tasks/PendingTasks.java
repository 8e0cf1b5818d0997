package org.basir.db.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows of the tasks that are not done. What db-scheduler itself does with them is left to it.
final class PendingTasks {

  private final JdbcTemplate jdbc;

  PendingTasks(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /// Adds a task in the transaction of the caller, or notes that it was asked for once more. One
  /// that waits for another attempt gets it at once.
  void request(String name, String key, Instant now) {
    jdbc.update(
        """
        insert into scheduled_tasks
          (task_name, task_instance, execution_time, picked, consecutive_failures, version)
        values (?, ?, ?, false, 0, 1)
        on conflict (task_name, task_instance) do update set
          requests = scheduled_tasks.requests + 1,
          execution_time = case
            when scheduled_tasks.picked then scheduled_tasks.execution_time
            else least(scheduled_tasks.execution_time, excluded.execution_time) end
        """,
        name,
        key,
        Timestamp.from(now));
  }

  /// How often the task was asked for.
  long requests(Run run) {
    return jdbc
        .queryForList(
            "select requests from scheduled_tasks where task_name = ? and task_instance = ?",
            Long.class,
            run.name(),
            run.key())
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /// Removes a task after a run that began when it had been asked for so often. If it was asked for
  /// again in the meantime, the run may have come too early to see why, and it is kept for another
  /// one. A run that was taken for dead and is now someone else's is let be.
  ///
  /// @return whether there has to be another run
  boolean finish(Run run, long requests, Instant now) {
    return !remove(run, requests) && release(run, now);
  }

  private boolean remove(Run run, long requests) {
    return 1
        == jdbc.update(
            """
            delete from scheduled_tasks
            where task_name = ? and task_instance = ? and version = ? and requests = ?
            """,
            run.name(),
            run.key(),
            run.version(),
            requests);
  }

  private boolean release(Run run, Instant now) {
    return 1
        == jdbc.update(
            """
            update scheduled_tasks set
              picked = false, picked_by = null, last_heartbeat = null, last_success = ?,
              consecutive_failures = 0, execution_time = ?, version = version + 1
            where task_name = ? and task_instance = ? and version = ?
            """,
            Timestamp.from(now),
            Timestamp.from(now),
            run.name(),
            run.key(),
            run.version());
  }

  boolean contains(String name, String key) {
    return !jdbc.queryForList(
            "select 1 from scheduled_tasks where task_name = ? and task_instance = ?",
            Integer.class,
            name,
            key)
        .isEmpty();
  }
}
