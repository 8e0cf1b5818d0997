package org.basir.ranking.ranking;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A classified transcript and how far its ranking is.
@Entity
@Table(name = "ranking")
public class Ranking {

  /// Where a ranking stands.
  public enum Status {
    /// Received; it goes on by itself.
    PENDING,
    /// The order of the sectors is there.
    RANKED,
    /// There will be no order, for the reason given as the problem.
    FAILED
  }

  @EmbeddedId private RankingId id;
  private String name;
  private String sha256;
  private Budget budget;
  private int version;
  private UUID content;

  @Enumerated(EnumType.STRING)
  private Status status = Status.PENDING;

  private @Nullable String ranker;
  private @Nullable String basis;
  private @Nullable String problem;
  private Instant receivedAt;

  @SuppressWarnings("NullAway.Init")
  protected Ranking() {}

  Ranking(Handover handover, UUID content, Instant now) {
    this.id = handover.id();
    this.name = handover.name();
    this.sha256 = handover.sha256();
    this.budget = handover.budget();
    this.version = handover.version();
    this.content = content;
    this.receivedAt = now;
  }

  boolean holds(UUID otherContent) {
    return content.equals(otherContent);
  }

  void receivedAgain(Instant now) {
    receivedAt = now;
  }

  void replace(Handover handover, UUID newContent) {
    name = handover.name();
    sha256 = handover.sha256();
    budget = handover.budget();
    version = handover.version();
    content = newContent;
    status = Status.PENDING;
    ranker = null;
    basis = null;
    problem = null;
  }

  void ranked(String by, String on) {
    status = Status.RANKED;
    ranker = by;
    basis = on;
    problem = null;
  }

  void fail(String why) {
    status = Status.FAILED;
    problem = why;
  }

  public RankingId id() {
    return id;
  }

  public Budget budget() {
    return budget;
  }

  /// The name of the document, such as `2016.txt`.
  public String name() {
    return name;
  }

  /// The hash of the document.
  public String sha256() {
    return sha256;
  }

  /// When it was handed over last.
  public Instant receivedAt() {
    return receivedAt;
  }

  /// Made of the hash of what was handed over.
  public UUID content() {
    return content;
  }

  public int version() {
    return version;
  }

  public Status status() {
    return status;
  }

  /// The version of the ranker; null before it is ranked.
  public @Nullable String ranker() {
    return ranker;
  }

  /// What the order rests on, in one sentence; null before it is ranked.
  public @Nullable String basis() {
    return basis;
  }

  public @Nullable String problem() {
    return problem;
  }
}
