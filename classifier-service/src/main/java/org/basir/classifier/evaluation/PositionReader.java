package org.basir.classifier.evaluation;

import org.basir.classifier.shutdown.Shutdown;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/// Reads the positions of rows, and after a restart those behind the last chunk committed.
final class PositionReader extends AbstractItemCountingItemStreamItemReader<Integer> {

  private final int size;
  private final Shutdown shutdown;
  private int next;

  PositionReader(int size, Shutdown shutdown) {
    this.size = size;
    this.shutdown = shutdown;
    setName("rows");
  }

  @Override
  protected @Nullable Integer doRead() {
    shutdown.leaveTheRestIfBegun();
    return next < size ? next++ : null;
  }

  @Override
  protected void jumpToItem(int itemIndex) {
    next = itemIndex;
  }

  @Override
  protected void doOpen() {
    next = 0;
  }

  @Override
  protected void doClose() {}
}
