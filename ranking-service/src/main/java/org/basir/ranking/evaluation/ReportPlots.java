package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basir.metrics.ranking.Agreement;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.RankingMeasure;
import org.basir.metrics.ranking.Role;
import org.basir.metrics.report.Chart;
import org.basir.metrics.report.DotPlot;
import org.basir.metrics.report.HitMap;
import org.basir.metrics.report.Plot;
import org.basir.metrics.report.StandingsReport;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// The pictures of the report over all budgets.
record ReportPlots(Figures figures, StandingsReport report, Taxonomy taxonomy) {

  private static final int CURVES = 5;

  List<Plot> all() {
    return List.of(skill(), money(), hits());
  }

  private Plot skill() {
    var subject = systems().getFirst();
    var budgets = subject.evaluation().budgets();
    var bands = Figures.POWER.bands(figures.scorable(Scope.ALL, contestant()));
    var dots =
        IntStream.range(0, budgets.size())
            .mapToObj(i ->
                new DotPlot.Dot(
                    budgets.get(i).budget(),
                    budgets.get(i).value(RankingMeasure.S_RANK),
                    bands.get(i).low(),
                    bands.get(i).high()))
            .toList();
    return new DotPlot(
        "S rank of " + subject.name() + " per budget",
        "The bar behind each dot is where 95 of 100 random orders of its sectors lie; a filled dot"
            + " stands outside. One in twenty does so by chance.",
        "S rank: 0 is chance, 1 the ideal order",
        dots);
  }

  private Plot money() {
    var best =
        Stream.concat(
                systems().stream().limit(1),
                systems().stream()
                    .skip(1)
                    .filter(system -> system.role() != Role.CHANCE)
                    .sorted(Comparator.comparingDouble(RankedSystem::skill).reversed()))
            .limit(CURVES)
            .map(ReportPlots::cumulative)
            .toList();
    return new Chart(
        "Top minus bottom fifth, summed over budgets",
        "In basis points, before any cost: the subject and the systems with the highest S.",
        "budgets",
        best);
  }

  private static Chart.Series cumulative(RankedSystem system) {
    var gains = system.evaluation().perBudget(RankingMeasure.TOP_MINUS_BOTTOM);
    var points = new ArrayList<>(List.of(new Chart.Point(0, 0)));
    for (int i = 0; i < gains.length; i++) {
      points.add(new Chart.Point(i + 1.0, points.getLast().y() + gains[i]));
    }
    return new Chart.Series(system.name(), points);
  }

  private Plot hits() {
    var byBudget = agreements();
    var rows =
        taxonomy.sectors().stream()
            .map(sector -> row(sector, byBudget.values()))
            .filter(row -> row.values().stream().anyMatch(value -> !value.isNaN()))
            .toList();
    return new HitMap(
        "Where " + systems().getFirst().name() + " was right",
        "Blue: put at the end where the return was; orange: at the wrong end; pale: in the middle of"
            + " either list. White: no return or no score.",
        List.copyOf(byBudget.keySet()),
        rows);
  }

  private SequencedMap<String, Map<SectorCode, Double>> agreements() {
    var byBudget = new LinkedHashMap<String, Map<SectorCode, Double>>();
    for (var budget : figures.budgets()) {
      var scores = contestant().of(budget.budget().date(), budget.returns().keySet());
      byBudget.put(budget.budget().key(), Agreement.of(budget.returns(), scores));
    }
    return byBudget;
  }

  private static HitMap.Row row(Sector sector, Iterable<Map<SectorCode, Double>> budgets) {
    var values = new ArrayList<Double>();
    budgets.forEach(budget -> values.add(budget.getOrDefault(sector.code(), Double.NaN)));
    return new HitMap.Row(sector.name(), values);
  }

  private Contestant contestant() {
    return figures.contestants().getFirst();
  }

  private List<RankedSystem> systems() {
    return report.standings().systems();
  }
}
