package org.basir.inference.scorer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.basir.inference.ranker.ScoredSector;
import org.basir.inference.scorer.SectorResult.Scored;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.inference.scorer.reading.Faults;
import org.basir.inference.usage.CallRecord;

/// What came of a job.
///
/// @param prompt version of the prompt, as in `pointwise-1@5f3a90c2`
/// @param sectors each of the task once, in its order
/// @param partial empty if all was asked that there was to ask
/// @param calls those of this run, denied ones included
public record Scoring(
    String prompt,
    List<SectorResult> sectors,
    Optional<Partial> partial,
    Faults faults,
    Spent spent,
    List<CallRecord> calls) {

  /// The score of sectors without one.
  public static final double NEUTRAL = 50;

  public Scoring {
    sectors = List.copyOf(sectors);
    calls = List.copyOf(calls);
  }

  /// All sectors, best first; those without a score are neutral.
  public List<ScoredSector> ranking() {
    return sectors.stream()
        .map(result -> new ScoredSector(result.sector(), score(result), List.of()))
        .sorted(
            Comparator.comparingDouble(ScoredSector::score)
                .reversed()
                .thenComparing(ScoredSector::sector))
        .toList();
  }

  /// Those that were not scored, with the reason.
  public List<Unscored> unscored() {
    return sectors.stream().filter(Unscored.class::isInstance).map(Unscored.class::cast).toList();
  }

  private static double score(SectorResult result) {
    return switch (result) {
      case Scored scored -> scored.score();
      case Unscored unscored -> NEUTRAL;
    };
  }
}
