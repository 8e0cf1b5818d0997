package org.basir.ingest.folder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/// One run over one folder.
@Entity
@Table(name = "folder")
class Folder implements Persistable<UUID> {

  @Id private UUID id;
  private String path;
  private int run;
  private Instant submittedAt;

  @SuppressWarnings("NullAway.Init")
  protected Folder() {}

  Folder(Path path, int run, Instant submittedAt) {
    this.id = FolderId.of(path, run).value();
    this.path = path.toString();
    this.run = run;
    this.submittedAt = submittedAt;
  }

  FolderId id() {
    return new FolderId(id);
  }

  Path path() {
    return Path.of(path);
  }

  int run() {
    return run;
  }

  Instant submittedAt() {
    return submittedAt;
  }

  @Override
  public UUID getId() {
    return id;
  }

  /// Saved once and never again.
  @Override
  public boolean isNew() {
    return true;
  }
}
