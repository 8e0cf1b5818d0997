package org.basir.ingest.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.basir.db.tasks.DurableTasks;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what lies in folders, file by file.
@Component
@Transactional
public class FolderRuns {

  private static final int MAX_FILES = 10_000;

  private final FolderRoots roots;
  private final Folders folders;
  private final FolderFiles files;
  private final DurableTasks tasks;
  private final InstantSource clock;

  FolderRuns(
      FolderRoots roots,
      Folders folders,
      FolderFiles files,
      DurableTasks tasks,
      InstantSource clock) {
    this.roots = roots;
    this.folders = folders;
    this.files = files;
    this.tasks = tasks;
    this.clock = clock;
  }

  /// Lists the files below a folder and begins to take them in.
  ///
  /// @throws Problem if it is no folder under an allowed root or has more than 10,000 files
  public FolderReport submit(String path) {
    var folder = begin(roots.resolve(path));
    var listing = list(folder.path());
    for (var ordinal = 0; ordinal < listing.size(); ordinal++) {
      files.save(new FolderFile(folder.id(), ordinal, listing.get(ordinal)));
    }
    tasks.schedule(FolderTask.NAME, folder.id().toString());
    return report(folder);
  }

  private Folder begin(Path path) {
    folders.lock("folder " + path);
    var run = folders.lastRun(path.toString()) + 1;
    return folders.save(new Folder(path, run, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private static List<String> list(Path folder) {
    try {
      var listing = FolderListing.of(folder);
      if (listing.size() > MAX_FILES) {
        throw tooMany(folder, listing.size());
      }
      return listing;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How far a run has come.
  ///
  /// @throws Problem if there is no such run
  @Transactional(readOnly = true)
  public FolderReport report(FolderId id) {
    return report(folders.findById(id.value()).orElseThrow(() -> unknown(id)));
  }

  private FolderReport report(Folder folder) {
    var reports = files.of(folder.getId()).stream().map(FolderFile::report).toList();
    return FolderReport.of(folder, reports);
  }

  private static Problem tooMany(Path folder, int count) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "folder-too-large", "The folder has too many files")
        .detail("%s has %,d files; at most %,d are taken".formatted(folder, count, MAX_FILES))
        .at("/path", "has too many files");
  }

  private static Problem unknown(FolderId id) {
    return Problem.of(HttpStatus.NOT_FOUND, "unknown-folder", "There is no such run")
        .detail("no run over a folder " + id);
  }
}
