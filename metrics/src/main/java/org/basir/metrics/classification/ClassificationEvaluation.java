package org.basir.metrics.classification;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.Interval;
import org.basir.metrics.taxonomy.SectorCode;

/// All figures of one model on one set of judged excerpts.
///
/// @param excerpts how many were judged
/// @param budgets how many speeches they come from
/// @param intervals of every measure, from resampling budgets
/// @param sectors one row for every sector of the taxonomy, in its order
public record ClassificationEvaluation(
    int excerpts,
    int budgets,
    ZeroDivision zeroDivision,
    Map<Measure, Double> values,
    Map<Measure, Interval> intervals,
    List<SectorFigures> sectors) {

  public ClassificationEvaluation {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    intervals = Collections.unmodifiableMap(new EnumMap<>(intervals));
    sectors = List.copyOf(sectors);
  }

  /// Evaluates with 0/0 := 0.
  public static ClassificationEvaluation of(Judgements judgements, Bootstrap bootstrap) {
    return of(judgements, ZeroDivision.ZERO, bootstrap);
  }

  public static ClassificationEvaluation of(
      Judgements judgements, ZeroDivision zeroDivision, Bootstrap bootstrap) {
    var budgets = Tally.byBudget(judgements, zeroDivision);
    var total = Tally.sum(budgets, IntStream.range(0, budgets.size()).toArray());
    var intervals =
        bootstrap.intervals(budgets.size(), drawn -> measured(Tally.sum(budgets, drawn)));
    return new ClassificationEvaluation(
        judgements.rows().size(),
        budgets.size(),
        zeroDivision,
        byMeasure(Arrays.stream(measured(total)).boxed().toList()),
        byMeasure(intervals),
        perSector(total, judgements.sectors()));
  }

  public double value(Measure measure) {
    return Objects.requireNonNull(values.get(measure));
  }

  public Interval interval(Measure measure) {
    return Objects.requireNonNull(intervals.get(measure));
  }

  private static double[] measured(Tally tally) {
    return Arrays.stream(Measure.values()).mapToDouble(measure -> measure.of(tally)).toArray();
  }

  private static <T> Map<Measure, T> byMeasure(List<T> values) {
    var byMeasure = new EnumMap<Measure, T>(Measure.class);
    var next = values.iterator();
    for (var measure : Measure.values()) {
      byMeasure.put(measure, next.next());
    }
    return byMeasure;
  }

  private static List<SectorFigures> perSector(Tally total, List<SectorCode> sectors) {
    return IntStream.range(0, sectors.size())
        .mapToObj(i -> total.sector(i, sectors.get(i)))
        .toList();
  }
}
