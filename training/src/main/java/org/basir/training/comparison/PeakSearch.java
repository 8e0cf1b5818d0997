package org.basir.training.comparison;

import java.util.ArrayList;
import java.util.List;
import org.basir.training.finetune.TrialResult;

/// Gives each variant of a comparison the peak rate it does best with: by micro-F1 on dev at 25 %
/// with the first seed. Profiles differ in how much rate they spend, so that one peak for all would
/// favour some.
///
/// @param rates of the encoder, each tried with each variant; the head's go along
public record PeakSearch(Comparison comparison, List<Double> rates) {

  private static final double AT = 25;

  /// The comparison with the rates found.
  ///
  /// @throws IllegalArgumentException when a variant can't be trained with any rate
  public Comparison choose(Trials trials, Progress progress) {
    if (rates.size() == 1) {
      var only = rates.getFirst();
      return with(comparison.variants().stream().map(variant -> variant.withPeak(only)).toList());
    }
    var results = grid().run(trials, progress);
    return with(comparison.variants().stream().map(variant -> best(variant, results)).toList());
  }

  private Comparison grid() {
    var variants = new ArrayList<Variant>();
    for (var variant : comparison.variants()) {
      rates.forEach(rate -> variants.add(named(variant, rate)));
    }
    return new Comparison(
        comparison.base(),
        comparison.fullSteps(),
        variants,
        List.of(AT),
        List.of(comparison.seeds().getFirst()));
  }

  private static Variant named(Variant variant, double rate) {
    var peaked = variant.withPeak(rate);
    return new Variant("%s, peak %s".formatted(variant.label(), rate), peaked.recipe());
  }

  private Variant best(Variant variant, Results results) {
    double most = Double.NEGATIVE_INFINITY;
    var best = variant;
    for (double rate : rates) {
      double f1 = results.spread(named(variant, rate), AT, TrialResult::microF1).mean();
      if (f1 > most) {
        most = f1;
        best = variant.withPeak(rate);
      }
    }
    if (Double.isInfinite(most)) {
      throw new IllegalArgumentException(
          "%s could not be trained with any of the rates %s".formatted(variant.label(), rates));
    }
    return best;
  }

  private Comparison with(List<Variant> variants) {
    return new Comparison(
        comparison.base(),
        comparison.fullSteps(),
        variants,
        comparison.percents(),
        comparison.seeds());
  }
}
