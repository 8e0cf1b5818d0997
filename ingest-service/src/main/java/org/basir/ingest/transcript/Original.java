package org.basir.ingest.transcript;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/// The bytes of a transcript as received. Apart from the transcript, which is read far more often.
@Entity
@Table(name = "original")
class Original implements Persistable<UUID> {

  @Id
  @Column(name = "transcript")
  private UUID id;

  private byte[] content;

  @SuppressWarnings("NullAway.Init")
  protected Original() {}

  Original(TranscriptId id, byte[] content) {
    this.id = id.value();
    this.content = content;
  }

  byte[] content() {
    return content;
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
