package org.basir.training.newcomer;

import java.util.List;
import java.util.function.Predicate;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.finetune.TrialResult;
import org.basir.training.finetune.TrialResult.OfSector;

/// What an attempt found on dev, with one threshold for all sectors, the best for all of them.
///
/// @param newcomers the sectors treated as new that dev has
/// @param others all the others that dev has
public record Found(Share newcomers, Share others) {

  /// Figures of some sectors.
  ///
  /// @param carried texts that carry them, each counted for each
  /// @param microF1 over their decisions
  /// @param macroF1 the mean of theirs
  /// @param precision the mean of their average precisions, which no threshold enters
  public record Share(int sectors, int carried, double microF1, double macroF1, double precision) {}

  static Found of(TrialResult result, Newcomers newcomers) {
    return new Found(
        share(result, newcomers.sectors()::contains),
        share(result, code -> !newcomers.sectors().contains(code)));
  }

  private static Share share(TrialResult result, Predicate<SectorCode> chosen) {
    var sectors =
        result.sectors().stream()
            .filter(sector -> sector.carried() > 0 && chosen.test(new SectorCode(sector.code())))
            .toList();
    return new Share(
        sectors.size(),
        sectors.stream().mapToInt(OfSector::carried).sum(),
        microF1(sectors),
        sectors.stream().mapToDouble(sector -> microF1(List.of(sector))).average().orElse(0),
        sectors.stream().mapToDouble(OfSector::averagePrecision).average().orElse(0));
  }

  private static double microF1(List<OfSector> sectors) {
    double hits = sectors.stream().mapToInt(OfSector::hits).sum();
    double given = sectors.stream().mapToInt(it -> it.hits() + it.added()).sum();
    double carried = sectors.stream().mapToInt(OfSector::carried).sum();
    return given + carried == 0 ? 0 : 2 * hits / (given + carried);
  }
}
