package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.basir.metrics.format.SectorReturn;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SpeechFeatures.Budget;
import org.basir.training.ranker.SpeechFeatures.Feature;
import org.basir.training.ranker.SpeechFeatures.Origin;
import org.basir.training.ranker.SpeechFeatures.SectorSlug;

/// Made-up budgets from 2000 on with twelve sectors.
final class Samples {

  static final int FIRST = 2000;
  static final int LAST = 2011;
  static final int SECTORS = 12;
  private static final long SEED = 5;

  static final List<SectorSlug> TAXONOMY =
      IntStream.rangeClosed(1, SECTORS)
          .mapToObj(code -> new SectorSlug(new SectorCode(code), "s-" + code))
          .toList();

  private Samples() {}

  static LocalDate date(int year) {
    return LocalDate.of(year, 2, 28);
  }

  /// @param value of a year and a sector
  static SectorReturns returns(BiFunction<Integer, Integer, Double> value) {
    var rows = new ArrayList<SectorReturn>();
    for (var year = FIRST; year <= LAST; year++) {
      for (var sector = 1; sector <= SECTORS; sector++) {
        var code = new SectorCode(sector);
        rows.add(new SectorReturn(date(year), "full", code, 3, value.apply(year, sector)));
      }
    }
    return new SectorReturns("mean_cc_m1_p1", rows);
  }

  static SectorReturns noise() {
    var random = new Random(SEED);
    var values = new TreeMap<Integer, List<Double>>();
    for (var year = FIRST; year <= LAST; year++) {
      values.put(year, random.doubles(SECTORS).boxed().toList());
    }
    return returns((year, sector) -> values.getOrDefault(year, List.of()).get(sector - 1));
  }

  /// Speeches whose word `tells` is the return of the year, and whose prices are noise.
  static List<SpeechFeatures> telling(SectorReturns returns) {
    var random = new Random(SEED);
    return returns.byBudget().entrySet().stream()
        .map(budget ->
            speech(
                budget.getKey(),
                new Feature("tells", Origin.SPEECH, budget.getKey(), budget.getValue()),
                new Feature(
                    "volatility", Origin.MARKET, budget.getKey().minusDays(2), noise(random)),
                new Feature("interim", Origin.CALENDAR, budget.getKey(), all(0))))
        .toList();
  }

  static SpeechFeatures speech(LocalDate date, Feature... features) {
    return new SpeechFeatures(
        new Budget(date.getYear(), "FULL", date), TAXONOMY, List.of(features));
  }

  static SortedMap<SectorCode, Double> all(double value) {
    var all = new TreeMap<SectorCode, Double>();
    TAXONOMY.forEach(sector -> all.put(sector.code(), value));
    return all;
  }

  private static SortedMap<SectorCode, Double> noise(Random random) {
    var noise = new TreeMap<SectorCode, Double>();
    TAXONOMY.forEach(sector -> noise.put(sector.code(), random.nextGaussian()));
    return noise;
  }
}
