package org.basir.db.tasks;

import com.github.kagkarlsson.scheduler.task.Execution;

/// One attempt at a task.
///
/// @param version of the row when it was picked; another one means that it is someone else's now
record Run(String name, String key, long version) {

  static Run of(Execution execution) {
    return new Run(execution.getTaskName(), execution.getId(), execution.version);
  }
}
