package org.basir.ranking.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.basir.inference.ledger.ScopePath;
import org.basir.ranking.ranking.Ranking;
import org.basir.ranking.ranking.RankingId;
import org.jspecify.annotations.Nullable;

/// Sectors scored by a language model after a speech, and how far that is.
@Entity
@Table(name = "assessment")
public class Assessment {

  /// Where an assessment stands.
  public enum Status {
    /// Received; it goes on by itself.
    PENDING,
    /// Every sector of which the speech says something was asked about.
    COMPLETE,
    /// The tokens didn't last.
    PARTIAL,
    /// There will be no scores, for the reason given as the problem.
    FAILED,
    /// Nobody wants it any more.
    CANCELLED
  }

  @Id private UUID id;
  private UUID transcript;
  private String classifier;
  private UUID content;
  private String budgetKey;
  private @Nullable Integer budgetYear;
  private String tenant;
  private @Nullable String languageModel;
  private String method;
  private String strategy;
  private String markers;
  private long tokens;
  private long thinking;
  private boolean fresh;

  @Enumerated(EnumType.STRING)
  private Status status = Status.PENDING;

  private @Nullable String answeredBy;
  private @Nullable String prompt;
  private long spent;
  private long unitsLeft;
  private int done;
  private int sectors;
  private int calls;
  private int cached;
  private @Nullable String problem;
  private @Nullable String report;
  private Instant requestedAt;
  private @Nullable Instant finishedAt;

  @SuppressWarnings("NullAway.Init")
  protected Assessment() {}

  Assessment(UUID id, Ranking ranking, Mandate mandate, Instant now) {
    this.id = id;
    this.transcript = ranking.id().transcript();
    this.classifier = ranking.id().model();
    this.content = ranking.content();
    this.budgetKey = ranking.budget().key();
    this.budgetYear = ranking.budget().year();
    this.tenant = mandate.tenant();
    this.languageModel = mandate.model();
    this.method = mandate.method();
    this.strategy = mandate.strategy();
    this.markers = mandate.markers();
    this.tokens = mandate.tokens();
    this.thinking = mandate.thinking();
    this.fresh = mandate.fresh();
    this.unitsLeft = mandate.tokens();
    this.requestedAt = now;
  }

  void waitsFor(String what) {
    problem = what;
  }

  void answeredBy(String model) {
    answeredBy = model;
    problem = null;
  }

  void advance(Advance advance) {
    spent = advance.spent();
    unitsLeft = advance.left();
    done = advance.done();
    sectors = advance.sectors();
    calls = advance.calls();
    cached = advance.cached();
    problem = null;
  }

  void end(Status end, String promptVersion, String figures, Instant now) {
    prompt = promptVersion;
    report = figures;
    end(end, now);
  }

  void fail(String why, Instant now) {
    problem = why;
    end(Status.FAILED, now);
  }

  void cancel(Instant now) {
    end(Status.CANCELLED, now);
  }

  void requestAgain(Instant now) {
    status = Status.PENDING;
    problem = null;
    finishedAt = null;
    requestedAt = now;
  }

  private void end(Status end, Instant now) {
    status = end;
    finishedAt = now;
  }

  /// Made of all that decides about it: the same question is the same assessment.
  public UUID id() {
    return id;
  }

  /// The speech as one classifier saw it.
  public RankingId ranking() {
    return new RankingId(transcript, classifier);
  }

  /// Of what was handed over; another content since then is not what was assessed.
  public UUID content() {
    return content;
  }

  public String budgetKey() {
    return budgetKey;
  }

  public @Nullable Integer budgetYear() {
    return budgetYear;
  }

  public Mandate mandate() {
    return new Mandate(tenant, languageModel, method, strategy, markers, tokens, thinking, fresh);
  }

  /// Where its tokens are counted.
  public ScopePath scope() {
    return ScopePath.of(tenant, id.toString());
  }

  public Status status() {
    return status;
  }

  /// The language model; null until the server told it.
  public @Nullable String answeredBy() {
    return answeredBy;
  }

  /// The version of the prompt; null until it ended.
  public @Nullable String prompt() {
    return prompt;
  }

  public Advance progress() {
    return new Advance(spent, unitsLeft, done, sectors, calls, cached);
  }

  /// Why it failed, or what it waits for.
  public @Nullable String problem() {
    return problem;
  }

  /// Its figures as JSON; null until it ended.
  public @Nullable String report() {
    return report;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public @Nullable Instant finishedAt() {
    return finishedAt;
  }
}
