package org.basir.ingest.handover;

import org.basir.db.tasks.DurableTasks;
import org.basir.ingest.transcript.HandOver;
import org.basir.ingest.transcript.TranscriptId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Writes a hand-over task with the data it hands over.
@Component
class HandOverQueue implements HandOver {

  /// Asked for late: the tasks include the one that extracts, which begins hand-overs.
  private final ObjectProvider<DurableTasks> tasks;

  HandOverQueue(ObjectProvider<DurableTasks> tasks) {
    this.tasks = tasks;
  }

  @Override
  public void begin(TranscriptId id) {
    tasks.getObject().schedule(HandOverTask.NAME, id.toString());
  }
}
