package org.basir.training.comparison;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToIntFunction;
import org.basir.training.finetune.TrialResult;

/// How a variant ranks by micro-F1 among all, over cells of one budget and seed. A cell in which a
/// variant failed doesn't count.
///
/// @param meanRank 1 is best; equals share the mean of their ranks; NaN without a cell
/// @param top1 share of cells in which none is better
/// @param top3 share of cells in which at most two are better
/// @param cells how many count
record Standing(Variant variant, double meanRank, double top1, double top3, int cells) {

  private static final int THREE = 3;

  /// The standings at some budgets, in the order of the variants.
  static List<Standing> of(Results results, DoublePredicate percents) {
    var cells = cells(results, percents);
    var variants = results.comparison().variants();
    return variants.stream()
        .map(variant -> standing(variant, variants.indexOf(variant), cells))
        .toList();
  }

  private static Standing standing(Variant variant, int place, List<List<Double>> cells) {
    return new Standing(
        variant,
        cells.stream().mapToDouble(cell -> rank(cell, place)).average().orElse(Double.NaN),
        share(cells, cell -> better(cell, place), 1),
        share(cells, cell -> better(cell, place), THREE),
        cells.size());
  }

  /// Micro-F1 of all variants, by budget and seed.
  private static List<List<Double>> cells(Results results, DoublePredicate percents) {
    var comparison = results.comparison();
    return comparison.percents().stream()
        .filter(percents::test)
        .flatMap(percent ->
            comparison.seeds().stream()
                .map(seed ->
                    comparison.variants().stream()
                        .flatMap(variant -> results.of(variant, percent, seed).stream())
                        .map(TrialResult::microF1)
                        .toList()))
        .filter(cell -> cell.size() == comparison.variants().size())
        .toList();
  }

  private static double rank(List<Double> cell, int place) {
    double own = cell.get(place);
    long equals = cell.stream().filter(value -> value == own).count();
    return better(cell, place) + (equals + 1) / 2.0;
  }

  private static int better(List<Double> cell, int place) {
    double own = cell.get(place);
    return (int) cell.stream().filter(value -> value > own).count();
  }

  private static double share(
      List<List<Double>> cells, ToIntFunction<List<Double>> better, int places) {
    long among = cells.stream().filter(cell -> better.applyAsInt(cell) < places).count();
    return cells.isEmpty() ? Double.NaN : (double) among / cells.size();
  }
}
