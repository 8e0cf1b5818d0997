package org.basir.gateway.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a language model has come with the sectors of a budget.
///
/// @param budget the key of the budget, as `2016-17`
/// @param answeredBy the language model; null until it is known
/// @param problem why it failed, or what it waits for
/// @param report null until it has ended
public record Assessment(
    UUID id,
    UUID transcript,
    String budget,
    Mandate mandate,
    Status status,
    @Nullable String answeredBy,
    Advance progress,
    @Nullable String problem,
    Instant requestedAt,
    @Nullable Report report) {

  /// Where it stands.
  public enum Status {
    PENDING,
    COMPLETE,
    PARTIAL,
    FAILED,
    CANCELLED
  }

  /// What was asked for.
  ///
  /// @param tenant who pays
  /// @param tokens the most that may be used
  /// @param thinking the most tokens of thinking for each question
  public record Mandate(
      String tenant, String method, String strategy, long tokens, long thinking) {}

  /// How far it is.
  ///
  /// @param spent weighted tokens
  /// @param left weighted tokens, by its own limit and the tenant's
  /// @param done sectors
  /// @param sectors that the speech says something of; 0 before it began
  public record Advance(long spent, long left, int done, int sectors) {}

  /// Its figures.
  ///
  /// @param partial null if all was asked that there was to ask
  public record Report(@Nullable Shortfall partial) {}

  public boolean pending() {
    return status == Status.PENDING;
  }

  /// Why not all was asked; empty where it was, and while it goes on, whose report is of the run
  /// before.
  public Optional<Shortfall> shortfall() {
    return pending() ? Optional.empty() : Optional.ofNullable(report).map(Report::partial);
  }
}
