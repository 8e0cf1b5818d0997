package org.basir.ingest.folder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the report on a folder.
///
/// @param file path below the folder, with `/` between its parts
/// @param outcome null until it is the file's turn
/// @param transcript none where the file could not be taken at all
/// @param droppedLines lines that could not be decoded and were left out; null where it was not
///   read
public record FileReport(
    String file,
    @Nullable Outcome outcome,
    @Nullable UUID transcript,
    @Nullable String detail,
    @Nullable Integer droppedLines) {

  boolean done() {
    return outcome != null;
  }
}
