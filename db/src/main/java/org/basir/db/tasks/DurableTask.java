package org.basir.db.tasks;

/// Work that has to be done some time, identified by a key: typically the id of a row that says
/// what to do.
///
/// A run may be repeated, after a failure or a crash, and in rare cases beside one that only seems
/// to have died. It has to be idempotent.
public interface DurableTask {

  /// The name under which it is scheduled, unique within the service and never changed, since it is
  /// stored.
  String name();

  /// Does the work.
  ///
  /// @throws PermanentFailure if no other attempt will do better; the task is then forgotten, so
  ///   what failed has to be recorded first
  /// @throws Exception to be tried again later, for ever
  void run(String key) throws Exception;
}
