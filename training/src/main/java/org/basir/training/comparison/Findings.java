package org.basir.training.comparison;

import java.util.List;
import org.basir.metrics.significance.Bootstrap;

/// What may be said of results.
///
/// @param low standings at budgets up to 25 %
/// @param high standings at larger ones
/// @param gains of the first variant over the second, by budget
/// @param verdict one sentence
record Findings(
    Results results,
    List<Standing> low,
    List<Standing> high,
    List<PairedGain> gains,
    String verdict) {

  static final long SEED = 1;

  private static final double LOW = 25;

  static Findings of(Results results) {
    return new Findings(
        results,
        Standing.of(results, Findings::isLow),
        Standing.of(results, percent -> !isLow(percent)),
        gains(results),
        new Verdict(results).text());
  }

  static boolean isLow(double percent) {
    return percent <= LOW;
  }

  private static List<PairedGain> gains(Results results) {
    var variants = results.comparison().variants();
    if (variants.size() < 2) {
      return List.of();
    }
    return results.comparison().percents().stream()
        .flatMap(percent ->
            PairedGain.of(
                results, variants.getFirst(), variants.get(1), percent, Bootstrap.of(SEED))
                .stream())
        .toList();
  }
}
