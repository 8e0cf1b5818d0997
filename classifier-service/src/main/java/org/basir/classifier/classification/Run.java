package org.basir.classifier.classification;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One model version at work on one transcript.
///
/// `done` counts the excerpts whose predictions are stored, in the order of their ordinals, and
/// changes in the same transaction as they do: what follows a crash starts right there.
@Entity
public class Run {

  @EmbeddedId private RunId id;
  private int sequence;

  @Enumerated(EnumType.STRING)
  private RunStatus status;

  private int done;
  private int total;
  private int truncated;
  @Embedded private @Nullable RunProblem problem;
  private Instant requestedAt;
  private @Nullable Instant finishedAt;

  Run(RunId id, int sequence, int total, Instant requestedAt) {
    this.id = id;
    this.sequence = sequence;
    this.status = RunStatus.PENDING;
    this.total = total;
    this.requestedAt = requestedAt;
  }

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Run() {}

  public RunId id() {
    return id;
  }

  public RunStatus status() {
    return status;
  }

  public int done() {
    return done;
  }

  public int total() {
    return total;
  }

  /// How many of the excerpts done were longer than the model reads.
  public int truncated() {
    return truncated;
  }

  public @Nullable RunProblem problem() {
    return problem;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public @Nullable Instant finishedAt() {
    return finishedAt;
  }

  int sequence() {
    return sequence;
  }

  void start() {
    if (status == RunStatus.PENDING) {
      status = RunStatus.RUNNING;
    }
  }

  /// Moves on by one chunk.
  ///
  /// @throws ChunkTaken if somebody else committed this chunk meanwhile
  void advance(int from, int excerpts, int cut) {
    if (status != RunStatus.RUNNING || done != from) {
      throw new ChunkTaken(id, from);
    }
    done += excerpts;
    truncated += cut;
  }

  void finish(Instant now) {
    if (status != RunStatus.RUNNING || done != total) {
      throw new ChunkTaken(id, done);
    }
    status = RunStatus.CLASSIFIED;
    finishedAt = now;
  }

  void fail(RunProblem why, Instant now) {
    status = RunStatus.FAILED;
    problem = why;
    finishedAt = now;
  }

  /// Becomes the newest run; one that failed goes on from where it stood.
  void requestAgain(int newSequence) {
    sequence = newSequence;
    if (status == RunStatus.FAILED) {
      status = RunStatus.PENDING;
      problem = null;
      finishedAt = null;
    }
  }
}
