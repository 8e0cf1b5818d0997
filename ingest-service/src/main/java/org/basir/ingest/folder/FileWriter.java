package org.basir.ingest.folder;

import org.basir.ingest.folder.PreparedFile.Ready;
import org.basir.ingest.folder.PreparedFile.Settled;
import org.basir.ingest.transcript.Intake;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/// Takes files in and writes their outcome, both in the transaction of the chunk. A file that has
/// an outcome already, from a run only taken for dead, is left alone.
@Component
class FileWriter implements ItemWriter<PreparedFile> {

  private final FolderFiles files;
  private final Intake intake;

  FileWriter(FolderFiles files, Intake intake) {
    this.files = files;
    this.intake = intake;
  }

  @Override
  public void write(Chunk<? extends PreparedFile> chunk) {
    chunk.forEach(file -> files.findPending(file.key()).ifPresent(f -> f.done(result(file))));
  }

  private FileResult result(PreparedFile file) {
    return switch (file) {
      case Ready ready -> FileResult.of(intake.take(ready.document()));
      case Settled settled -> settled.result();
    };
  }
}
