package org.basir.ingest.folder;

import java.time.Instant;
import java.util.List;

/// How far a run over a folder has come, and what became of each file.
///
/// @param run how many times the folder was asked for, this time included
/// @param files in the order they are taken: by path
/// @param done how many files have an outcome
public record FolderReport(
    FolderId id,
    String path,
    int run,
    FolderStatus status,
    Instant submittedAt,
    int done,
    int total,
    List<FileReport> files) {

  public FolderReport {
    files = List.copyOf(files);
  }

  static FolderReport of(Folder folder, List<FileReport> files) {
    var done = Math.toIntExact(files.stream().filter(FileReport::done).count());
    return new FolderReport(
        folder.id(),
        folder.path().toString(),
        folder.run(),
        FolderStatus.of(done, files.size()),
        folder.submittedAt(),
        done,
        files.size(),
        files);
  }
}
