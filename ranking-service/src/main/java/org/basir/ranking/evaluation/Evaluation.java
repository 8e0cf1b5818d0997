package org.basir.ranking.evaluation;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A measurement of the ranker on the returns of a file.
@Entity
@Table(name = "evaluation")
public class Evaluation {

  /// Where an evaluation stands.
  public enum Status {
    /// Requested, not finished; it goes on by itself.
    RUNNING,
    /// The report is there.
    COMPLETED,
    /// There will be no report, for the reason given as the problem.
    FAILED
  }

  /// An evaluation in a list, without its report.
  public interface Summary {

    UUID getId();

    String getName();

    String getTarget();

    String getRanker();

    Status getStatus();

    Instant getRequestedAt();

    @Nullable Instant getFinishedAt();
  }

  @Id private UUID id;
  private String name;
  private String target;
  private String ranker;

  @Enumerated(EnumType.STRING)
  private Status status = Status.RUNNING;

  private @Nullable String problem;
  private @Nullable String report;

  @Basic(fetch = FetchType.LAZY)
  private @Nullable String page;

  @Basic(fetch = FetchType.LAZY)
  private byte @Nullable [] returns;

  private Instant requestedAt;
  private @Nullable Instant finishedAt;

  @SuppressWarnings("NullAway.Init")
  protected Evaluation() {}

  Evaluation(UUID id, ReturnsUpload upload, String target, String ranker, Instant now) {
    this.id = id;
    this.name = upload.name();
    this.returns = upload.content();
    this.target = target;
    this.ranker = ranker;
    this.requestedAt = now;
  }

  void complete(FinishedReport finished, Instant now) {
    report = finished.json();
    page = finished.html();
    end(Status.COMPLETED, now);
  }

  void fail(String why, Instant now) {
    problem = why;
    end(Status.FAILED, now);
  }

  /// @param upload the same as before, which was dropped at the end
  void requestAgain(ReturnsUpload upload, Instant now) {
    status = Status.RUNNING;
    problem = null;
    finishedAt = null;
    returns = upload.content();
    requestedAt = now;
  }

  private void end(Status end, Instant now) {
    status = end;
    finishedAt = now;
    returns = null;
  }

  /// Made of everything that decides the figures: the same question has the same answer.
  public UUID id() {
    return id;
  }

  /// The file of returns.
  public String name() {
    return name;
  }

  /// The column of the file, such as `mean_oo_m1_p1`.
  public String target() {
    return target;
  }

  public String ranker() {
    return ranker;
  }

  public Status status() {
    return status;
  }

  public @Nullable String problem() {
    return problem;
  }

  /// The figures as JSON; null until it is completed.
  public @Nullable String report() {
    return report;
  }

  /// The report as an HTML page; null until it is completed.
  public @Nullable String page() {
    return page;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public @Nullable Instant finishedAt() {
    return finishedAt;
  }

  /// The file's content; there is none after the end.
  ReturnsUpload upload() {
    if (returns == null) {
      throw new IllegalStateException("Evaluation " + id + " has ended");
    }
    return new ReturnsUpload(name, returns);
  }
}
