package org.basir.ingest.transcript;

import java.util.concurrent.locks.ReentrantLock;
import org.basir.db.tasks.DurableTask;
import org.springframework.stereotype.Component;

/// Reads what was received, in the order of receipt: of two texts of one budget the one sent later
/// is the later version, however long each takes to read.
@Component
class ExtractTask implements DurableTask {

  static final String NAME = "extract";

  private final ReentrantLock lane = new ReentrantLock(true);
  private final Desk desk;
  private final DocumentReader reader;

  ExtractTask(Desk desk, DocumentReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String key) throws InterruptedException {
    lane.lockInterruptibly();
    try {
      desk.waitingUpTo(TranscriptId.of(key)).forEach(this::extract);
    } finally {
      lane.unlock();
    }
  }

  private void extract(TranscriptId id) {
    desk.take(id).ifPresent(document -> desk.settle(id, reader.read(document)));
  }
}
