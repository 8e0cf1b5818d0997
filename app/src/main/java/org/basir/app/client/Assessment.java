package org.basir.app.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sectors scored by a language model, and how far that is.
///
/// @param problem why it failed, or what it waits for
/// @param report null until it has ended
/// @param sectors best first, none until it has ended
public record Assessment(
    UUID id,
    UUID transcript,
    String budget,
    String classifier,
    Mandate mandate,
    Status status,
    @Nullable String answeredBy,
    @Nullable String prompt,
    Progress progress,
    @Nullable String problem,
    @Nullable Report report,
    List<Place> sectors) {

  /// Where an assessment stands.
  public enum Status {
    PENDING,
    COMPLETE,
    PARTIAL,
    FAILED,
    CANCELLED
  }

  /// What was asked for.
  public record Mandate(
      String tenant, String method, String strategy, long tokens, long thinking) {}

  /// How far it is, in weighted tokens and sectors.
  public record Progress(long spent, long left, int done, int sectors, int calls, int cached) {}

  /// A sector's place.
  ///
  /// @param reason why the model gave no score; the sector stands in the middle then
  public record Place(
      int rank, int code, String slug, String name, double score, @Nullable String reason) {}

  /// Its figures.
  public record Report(
      int scored,
      @Nullable Shortfall partial,
      Map<String, Integer> faults,
      int lost,
      Usage usage,
      @Nullable Following following,
      Map<String, Long> levels,
      Map<String, Long> finishes) {}

  /// Why not all was asked, and what that would have taken.
  public record Shortfall(String reason, List<Integer> notDone, long wouldTake) {}

  /// What all runs used.
  public record Usage(
      long questions,
      long denied,
      int cached,
      long prompt,
      long promptCached,
      long thinking,
      long completion,
      long units,
      long overrun,
      long millis) {}

  /// How budgets of thinking were kept.
  public record Following(
      long answers,
      double ratio,
      @Nullable Double utilisation,
      double overshootP50,
      double overshootP95) {}

  public boolean isPending() {
    return status == Status.PENDING;
  }

  /// The sectors that the model gave a score.
  public Stream<Place> scored() {
    return sectors.stream().filter(place -> place.reason() == null);
  }
}
