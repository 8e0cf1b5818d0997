package org.basir.ranking.assessment;

import java.util.concurrent.Semaphore;
import org.basir.db.tasks.TaskSettings;
import org.springframework.stereotype.Component;

/// How many assessments are made at the same time: at most half of the threads for tasks, since an
/// assessment may take hours and rankings must not wait for it.
@Component
class Seats {

  private final Semaphore free;

  Seats(TaskSettings tasks) {
    this.free = new Semaphore(Math.max(1, tasks.threads() / 2));
  }

  boolean take() {
    return free.tryAcquire();
  }

  void leave() {
    free.release();
  }
}
