package org.basir.ingest.transcript;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/// The extracted text that offsets count the characters of.
@Entity
@Table(name = "extracted_text")
class TextBody implements Persistable<UUID> {

  @Id
  @Column(name = "transcript")
  private UUID id;

  private String content;

  @SuppressWarnings("NullAway.Init")
  protected TextBody() {}

  TextBody(TranscriptId id, String content) {
    this.id = id.value();
    this.content = content;
  }

  String content() {
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
