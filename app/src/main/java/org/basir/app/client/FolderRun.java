package org.basir.app.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder ingestion: how far it is and what became of each file.
public record FolderRun(String status, int done, int total, List<FileOutcome> files) {

  private static final List<String> RUNNING = List.of("STARTING", "STARTED", "RUNNING", "PENDING");

  public FolderRun {
    files = List.copyOf(files);
  }

  /// What became of one file; `transcript` is null where it was not accepted.
  public record FileOutcome(
      String file, String outcome, @Nullable UUID transcript, @Nullable String detail) {}

  /// Whether the run has ended.
  public boolean ended() {
    return !RUNNING.contains(status);
  }
}
