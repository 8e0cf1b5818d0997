package org.basir.ingest.folder;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// The files of a folder that have no outcome yet, in their order. The next one is read while the
/// one before is being stored.
///
/// Where a run goes on after a crash is told by the outcomes alone, since they are stored in the
/// same transaction as what they tell of.
class FileQueue implements ItemStreamReader<PreparedFile> {

  private static final int AHEAD = 2;

  private final Path folder;
  private final Iterator<FolderFile> files;
  private final FilePreparation preparation;
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Future<PreparedFile>> ahead = new ArrayDeque<>();

  FileQueue(Path folder, Iterable<FolderFile> pending, FilePreparation preparation) {
    this.folder = folder;
    this.files = pending.iterator();
    this.preparation = preparation;
  }

  @Override
  public @Nullable PreparedFile read() throws InterruptedException, ExecutionException {
    while (ahead.size() < AHEAD && files.hasNext()) {
      var file = files.next();
      ahead.add(readers.submit(() -> preparation.prepare(folder, file)));
    }
    var next = ahead.poll();
    return next == null ? null : next.get();
  }

  @Override
  public void update(ExecutionContext context) {
    // the outcomes are the state
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
