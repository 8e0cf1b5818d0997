package org.basir.ranking.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.Role;
import org.basir.metrics.report.Compared;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.RankingReport;
import org.basir.metrics.report.StandingsReport;

/// The report of every scope that has one; all budgets always have.
///
/// @param version of the service's ranker
record ScopedReports(Map<Scope, StandingsReport> byScope, String version, Manifest manifest) {

  ScopedReports {
    byScope = Collections.unmodifiableMap(new EnumMap<>(byScope));
  }

  StandingsReport all() {
    return of(Scope.ALL);
  }

  StandingsReport of(Scope scope) {
    return Objects.requireNonNull(byScope.get(scope));
  }

  /// The first system of the table with what it has to be better than.
  RankingReport subject(Scope scope) {
    var systems = of(scope).standings().systems();
    var first = systems.getFirst();
    return new RankingReport(
        first.name().equals(Contender.RANKER.key()) ? version : first.name(),
        first.evaluation(),
        others(systems),
        Figures.BOOTSTRAP,
        manifest);
  }

  private static List<Compared<RankingEvaluation>> others(List<RankedSystem> systems) {
    return systems.stream()
        .skip(1)
        .filter(system -> system.role() != Role.RANKER)
        .map(system -> new Compared<>(system.name(), system.evaluation()))
        .toList();
  }
}
