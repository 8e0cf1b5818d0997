package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.basir.inference.ranker.TrackRecord;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.RankingMeasure;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.PermutationTest;
import org.basir.metrics.taxonomy.SectorCode;

/// How a run did.
final class TrackRecords {

  private static final long SEED = 1;

  private TrackRecords() {}

  /// One record to the year of selection and one for later years, each where budgets were ranked.
  static List<TrackRecord> of(SectorReturns returns, RankerRun run) {
    var later = LocalDate.of(RankerTrials.SELECTION_YEAR + 1, 1, 1);
    return Stream.of(run.scores().headMap(later), run.scores().tailMap(later))
        .filter(scores -> !scores.isEmpty())
        .map(scores -> record(returns, scores))
        .toList();
  }

  private static TrackRecord record(
      SectorReturns returns, SortedMap<LocalDate, SortedMap<SectorCode, Double>> scores) {
    var known = returns.atLeast(SectorReturns.FEWEST_COMPANIES).byBudget();
    var lists = new ArrayList<BudgetList>();
    scores.forEach((date, own) ->
        lists.add(
            BudgetList.of(
                date.toString(), known.getOrDefault(date, Collections.emptySortedMap()), own)));
    var figures = RankingEvaluation.of(lists, Bootstrap.of(SEED), new PermutationTest(1, SEED));
    var interval = figures.interval(RankingMeasure.S_RANK);
    return new TrackRecord(
        returns.target(),
        scores.firstKey().getYear(),
        scores.lastKey().getYear(),
        figures.budgets().size(),
        rounded(figures.value(RankingMeasure.S_RANK)),
        rounded(interval.low()),
        rounded(interval.high()),
        rounded(figures.value(RankingMeasure.SPEARMAN)));
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
