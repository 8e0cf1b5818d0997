package org.basir.classifier.evaluation;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.basir.classifier.evaluation.EvaluationRequest.SecondFile;
import org.basir.classifier.registry.ModelVersion;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// One evaluation, from the request to its reports.
@Entity
public class Evaluation {

  @Id private UUID id;
  private String dataName;
  private String dataSha256;

  @Basic(fetch = FetchType.LAZY)
  private byte[] data;

  private @Nullable String split;
  private @Nullable String secondName;

  @Basic(fetch = FetchType.LAZY)
  private byte @Nullable [] secondData;

  private String model;

  @Enumerated(EnumType.STRING)
  private EvaluationStatus status;

  private int done;
  private int total;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "cast(? as jsonb)")
  private @Nullable String figures;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "cast(? as jsonb)")
  private @Nullable String manifest;

  private @Nullable String reportJson;
  private @Nullable String reportHtml;
  private @Nullable String problem;
  private Instant requestedAt;
  private @Nullable Instant finishedAt;

  Evaluation(
      EvaluationId id, EvaluationRequest request, String dataSha256, int total, Instant now) {
    this.id = id.value();
    this.dataName = request.name();
    this.dataSha256 = dataSha256;
    this.data = request.data();
    this.split = request.split().orElse(null);
    this.secondName = request.second().map(SecondFile::name).orElse(null);
    this.secondData = request.second().map(SecondFile::data).orElse(null);
    this.model = request.model().value();
    this.status = EvaluationStatus.PENDING;
    this.total = total;
    this.requestedAt = now;
  }

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Evaluation() {}

  public EvaluationId id() {
    return new EvaluationId(id);
  }

  public String dataName() {
    return dataName;
  }

  public String dataSha256() {
    return dataSha256;
  }

  public Optional<String> split() {
    return Optional.ofNullable(split);
  }

  public ModelVersion model() {
    return new ModelVersion(model);
  }

  public EvaluationStatus status() {
    return status;
  }

  public int done() {
    return done;
  }

  public int total() {
    return total;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /// Why it failed.
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /// The figures as a JSON object, once complete.
  public Optional<String> figures() {
    return Optional.ofNullable(figures);
  }

  /// What the figures rest on, as a JSON object, once complete.
  public Optional<String> manifest() {
    return Optional.ofNullable(manifest);
  }

  public Optional<String> reportJson() {
    return Optional.ofNullable(reportJson);
  }

  public Optional<String> reportHtml() {
    return Optional.ofNullable(reportHtml);
  }

  byte[] data() {
    return data;
  }

  Optional<SecondFile> second() {
    return secondName == null || secondData == null
        ? Optional.empty()
        : Optional.of(new SecondFile(secondName, secondData));
  }

  void start() {
    status = EvaluationStatus.RUNNING;
  }

  void advance(int rows) {
    done += rows;
  }

  void complete(Reports reports, Instant now) {
    status = EvaluationStatus.COMPLETED;
    figures = reports.figures();
    manifest = reports.manifest();
    reportJson = reports.json();
    reportHtml = reports.html();
    finishedAt = now;
  }

  void fail(String why, Instant now) {
    status = EvaluationStatus.FAILED;
    problem = why;
    finishedAt = now;
  }

  void requestAgain() {
    status = EvaluationStatus.PENDING;
    problem = null;
    finishedAt = null;
  }
}
