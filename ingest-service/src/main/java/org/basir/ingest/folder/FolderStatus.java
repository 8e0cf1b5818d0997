package org.basir.ingest.folder;

/// How far a run over a folder has come.
public enum FolderStatus {
  PENDING,
  RUNNING,
  COMPLETED;

  static FolderStatus of(int done, int total) {
    if (done == total) {
      return COMPLETED;
    }
    return done == 0 ? PENDING : RUNNING;
  }
}
