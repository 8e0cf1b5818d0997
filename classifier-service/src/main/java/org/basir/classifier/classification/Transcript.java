package org.basir.classifier.classification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A transcript as it was handed over. Nothing in it ever changes.
@Entity
public class Transcript {

  @Id private UUID id;
  private String name;
  private String sha256;
  @Embedded private Budget budget;
  private int version;
  private String contentSha256;
  private Instant receivedAt;

  @ElementCollection
  @CollectionTable(name = "excerpt", joinColumns = @JoinColumn(name = "transcript"))
  private List<Excerpt> excerpts = new ArrayList<>();

  Transcript(Submission submission, Instant receivedAt) {
    this.id = submission.transcript().value();
    this.name = submission.name();
    this.sha256 = submission.sha256();
    this.budget = submission.budget();
    this.version = submission.version();
    this.contentSha256 = ContentHash.of(submission);
    this.receivedAt = receivedAt;
    this.excerpts.addAll(submission.excerpts());
  }

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Transcript() {}

  public TranscriptId id() {
    return new TranscriptId(id);
  }

  public String name() {
    return name;
  }

  public String sha256() {
    return sha256;
  }

  public Budget budget() {
    return budget;
  }

  public int version() {
    return version;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  boolean hasContentOf(Submission submission) {
    return contentSha256.equals(ContentHash.of(submission));
  }
}
