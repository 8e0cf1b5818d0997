package org.basir.ingest.transcript;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.basir.ingest.budget.BudgetKey;
import org.basir.ingest.budget.RecognisedBudget;
import org.basir.ingest.transcript.Reading.Legible;
import org.jspecify.annotations.Nullable;

/// A document received, and what became of it.
@Entity
@Table(name = "transcript")
class Transcript {

  @Id private UUID id;
  private String name;
  private String mediaType;
  private String sha256;
  private int bytes;
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private TranscriptStatus status;

  @Embedded
  @AttributeOverride(name = "year", column = @Column(name = "given_year"))
  @AttributeOverride(name = "kind", column = @Column(name = "given_kind"))
  @AttributeOverride(name = "date", column = @Column(name = "given_date"))
  private @Nullable BudgetColumns given;

  private @Nullable String budgetKey;

  @Embedded
  @AttributeOverride(name = "year", column = @Column(name = "budget_year"))
  @AttributeOverride(name = "kind", column = @Column(name = "budget_kind"))
  @AttributeOverride(name = "date", column = @Column(name = "budget_date"))
  private @Nullable BudgetColumns budget;

  private @Nullable Integer version;
  private @Nullable String textSha256;
  private @Nullable Integer sameTextAs;

  @Column(name = "paragraphs")
  private int paragraphCount;

  @Column(name = "excerpts")
  private int excerptCount;

  private int droppedLines;

  @Embedded
  @AttributeOverride(name = "type", column = @Column(name = "problem_type"))
  @AttributeOverride(name = "title", column = @Column(name = "problem_title"))
  @AttributeOverride(name = "status", column = @Column(name = "problem_status"))
  @AttributeOverride(name = "detail", column = @Column(name = "problem_detail"))
  private @Nullable ProblemDetails problem;

  @Enumerated(EnumType.STRING)
  private @Nullable HandOverStatus handOver;

  @Embedded
  @AttributeOverride(name = "type", column = @Column(name = "hand_over_type"))
  @AttributeOverride(name = "title", column = @Column(name = "hand_over_title"))
  @AttributeOverride(name = "status", column = @Column(name = "hand_over_status"))
  @AttributeOverride(name = "detail", column = @Column(name = "hand_over_detail"))
  private @Nullable ProblemDetails handOverProblem;

  @ElementCollection
  @CollectionTable(name = "paragraph", joinColumns = @JoinColumn(name = "transcript"))
  private List<StoredParagraph> paragraphs = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "excerpt", joinColumns = @JoinColumn(name = "transcript"))
  private List<StoredExcerpt> excerpts = new ArrayList<>();

  @Version private @Nullable Integer revision;

  @SuppressWarnings("NullAway.Init")
  protected Transcript() {}

  Transcript(Document document, RecognisedBudget given, Instant receivedAt) {
    var digest = document.sha256();
    this.id = TranscriptId.of(digest).value();
    this.name = document.name();
    this.mediaType = Formats.mediaType(document.name(), document.mediaType());
    this.sha256 = digest.value();
    this.bytes = document.bytes().length;
    this.given = BudgetColumns.of(given);
    this.receivedAt = receivedAt;
    this.status = TranscriptStatus.RECEIVED;
  }

  TranscriptId id() {
    return new TranscriptId(id);
  }

  TranscriptStatus status() {
    return status;
  }

  RecognisedBudget given() {
    return Optional.ofNullable(given).orElse(BudgetColumns.NOTHING).recognised();
  }

  Optional<BudgetKey> budgetKey() {
    return Optional.ofNullable(budgetKey).map(BudgetKey::new);
  }

  Optional<RecognisedBudget> budget() {
    return Optional.ofNullable(budget).map(BudgetColumns::recognised);
  }

  /// @throws NullPointerException if it has no version
  int version() {
    return Objects.requireNonNull(version, "not extracted");
  }

  boolean hasText(Sha256 digest) {
    return digest.value().equals(textSha256);
  }

  boolean quarantinedFor(String slug) {
    return problem != null && problem.is(slug);
  }

  Document document(byte[] content) {
    return new Document(name, Optional.of(mediaType), content);
  }

  void quarantine(ProblemDetails problem) {
    this.problem = problem;
    this.status = TranscriptStatus.QUARANTINED;
  }

  /// Back to the start, now that the sender says more.
  void reopen(RecognisedBudget given) {
    this.given = BudgetColumns.of(given);
    this.problem = null;
    this.status = TranscriptStatus.RECEIVED;
  }

  /// Takes its place among the texts of its budget.
  ///
  /// @param same the version before, if its text is the very same
  void extracted(
      Legible reading, RecognisedBudget budget, BudgetKey key, int version, OptionalInt same) {
    this.status = TranscriptStatus.EXTRACTED;
    this.mediaType = reading.text().mediaType().mediaTypeName();
    this.budgetKey = key.value();
    this.budget = BudgetColumns.of(budget);
    this.version = version;
    this.textSha256 = reading.textSha256().value();
    this.sameTextAs = same.isPresent() ? same.getAsInt() : null;
    this.droppedLines = reading.text().droppedLines();
    this.handOver = HandOverStatus.PENDING;
    addAll(reading);
  }

  private void addAll(Legible reading) {
    reading.text().paragraphs().stream().map(StoredParagraph::of).forEach(paragraphs::add);
    reading.excerpts().stream().map(e -> StoredExcerpt.of(id(), e)).forEach(excerpts::add);
    paragraphCount = paragraphs.size();
    excerptCount = excerpts.size();
  }

  void handOver(HandOverStatus status, @Nullable ProblemDetails problem) {
    this.handOver = status;
    this.handOverProblem = problem;
  }

  TranscriptSummary summary() {
    return new TranscriptSummary(
        id(),
        name,
        mediaType,
        new Sha256(sha256),
        bytes,
        status,
        BudgetReference.of(budgetKey, budget),
        version,
        sameTextAs,
        paragraphCount,
        excerptCount,
        droppedLines,
        receivedAt,
        problem,
        handOver == null ? null : new HandOverState(handOver, handOverProblem));
  }
}
