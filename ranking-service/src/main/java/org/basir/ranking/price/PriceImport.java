package org.basir.ranking.price;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of prices and what became of its lines.
@Entity
@Table(name = "price_import")
public class PriceImport {

  /// Where an import stands.
  public enum Status {
    /// Received, not finished; it goes on by itself.
    RUNNING,
    /// Every line is written, unchanged, ignored or rejected.
    COMPLETED,
    /// The file cannot be read to its end.
    FAILED
  }

  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private PriceSource source;

  @Enumerated(EnumType.STRING)
  private Status status;

  private long lines;
  private long written;
  private long replaced;
  private long unchanged;
  private long ignored;
  private long rejected;
  private @Nullable LocalDate firstDay;
  private @Nullable LocalDate lastDay;
  private @Nullable String problem;
  private Instant receivedAt;
  private @Nullable Instant finishedAt;

  @Basic(fetch = FetchType.LAZY)
  private byte @Nullable [] content;

  @SuppressWarnings("NullAway.Init")
  protected PriceImport() {}

  void complete(Instant now) {
    end(Status.COMPLETED, now);
  }

  void fail(String why, Instant now) {
    problem = why;
    end(Status.FAILED, now);
  }

  private void end(Status end, Instant now) {
    status = end;
    finishedAt = now;
    content = null;
  }

  /// Made of the file's hash.
  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public PriceSource source() {
    return source;
  }

  public Status status() {
    return status;
  }

  /// Lines of the file that were dealt with: written, unchanged, ignored and rejected ones.
  public long lines() {
    return lines;
  }

  /// New or changed prices.
  public long written() {
    return written;
  }

  /// Those of the written prices that were known otherwise.
  public long replaced() {
    return replaced;
  }

  /// Prices that were known, or given twice.
  public long unchanged() {
    return unchanged;
  }

  /// Lines that are right and no prices of shares.
  public long ignored() {
    return ignored;
  }

  /// Broken lines; each is listed with its number.
  public long rejected() {
    return rejected;
  }

  /// The first of the days it has prices of; null before there is any.
  public @Nullable LocalDate firstDay() {
    return firstDay;
  }

  public @Nullable LocalDate lastDay() {
    return lastDay;
  }

  public @Nullable String problem() {
    return problem;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public @Nullable Instant finishedAt() {
    return finishedAt;
  }
}
