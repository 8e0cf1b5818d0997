package org.basir.db.tasks;

/// Carries a checked exception of a task through db-scheduler.
final class TaskFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TaskFailure(Exception cause) {
    super(cause);
  }

  /// What the task threw.
  static Throwable root(Throwable thrown) {
    var cause = thrown.getCause();
    return thrown instanceof TaskFailure && cause != null ? cause : thrown;
  }
}
