package org.basir.ingest.folder;

import org.basir.ingest.transcript.Prepared;

/// A file read ahead of its turn.
sealed interface PreparedFile {

  FolderFile.Key key();

  /// To be taken in.
  record Ready(FolderFile.Key key, Prepared document) implements PreparedFile {}

  /// Not a transcript: its result is there without anything being taken in.
  record Settled(FolderFile.Key key, FileResult result) implements PreparedFile {}
}
