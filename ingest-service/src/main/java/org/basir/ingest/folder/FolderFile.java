package org.basir.ingest.folder;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A file of a folder and, once it was its turn, what became of it.
@Entity
@Table(name = "folder_file")
class FolderFile implements Persistable<FolderFile.Key> {

  @EmbeddedId private Key key;
  private String file;

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  private @Nullable UUID transcript;
  private @Nullable String detail;
  private @Nullable Integer droppedLines;

  @SuppressWarnings("NullAway.Init")
  protected FolderFile() {}

  FolderFile(FolderId folder, int ordinal, String file) {
    this.key = new Key(folder.value(), ordinal);
    this.file = file;
  }

  String file() {
    return file;
  }

  /// Ends what there is to do about it.
  void done(FileResult result) {
    this.outcome = result.outcome();
    this.transcript = result.transcript();
    this.detail = result.detail();
    this.droppedLines = result.droppedLines();
  }

  FileReport report() {
    return new FileReport(file, outcome, transcript, detail, droppedLines);
  }

  @Override
  public Key getId() {
    return key;
  }

  /// Saved once; later changes are seen by the transaction that loaded it.
  @Override
  public boolean isNew() {
    return true;
  }

  /// @param ordinal place in the order of the paths, from 0
  @Embeddable
  record Key(UUID folder, Integer ordinal) {}
}
