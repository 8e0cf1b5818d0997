package org.basir.ranking.ranker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was learned from the budgets before a year.
///
/// @param before the budgets were presented in earlier years than this
/// @param budgets how many there were, interim ones included
/// @param lastBudget the latest of them
/// @param history by the sector's slug the shrunken mean of its centred ranks, from -0.5 (always
///   last) to 0.5 (always first); a sector that is absent has 0
/// @param text empty if too few of the budgets had a speech
record CutOff(
    int before,
    int budgets,
    LocalDate lastBudget,
    SortedMap<String, Double> history,
    List<Weight> text) {

  CutOff {
    history = Collections.unmodifiableSortedMap(new TreeMap<>(history));
    text = List.copyOf(text);
    if (lastBudget.getYear() >= before) {
      throw new IllegalArgumentException(
          "Parameters for %d are made of a budget of %s".formatted(before, lastBudget));
    }
  }

  /// The weight of one feature.
  ///
  /// @param mean over the budgets learned from
  /// @param scale standard deviation over them, above 0
  /// @param weight what one standard deviation more does to the score
  record Weight(String feature, double mean, double scale, double weight) {

    Weight {
      if (!(scale > 0)) {
        throw new IllegalArgumentException("The scale of " + feature + " is not above 0");
      }
    }

    double times(double value) {
      return weight * (value - mean) / scale;
    }
  }

  double history(String slug) {
    return history.getOrDefault(slug, 0.0);
  }

  double text(TextFeatures features) {
    var values = features.values();
    var sum = 0.0;
    for (var weight : text) {
      sum += weight.times(values.get(TextFeatures.NAMES.indexOf(weight.feature())));
    }
    return sum;
  }
}
