package org.basir.ranking.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// What earlier budgets moved, as features.
///
/// @param reactions to one window, the earliest budget's first, at least one
record ReactionFeatures(Window window, List<Reaction> reactions) {

  /// Two for each window that was over before: the last reaction, and the mean of all.
  static List<KnownFeature> of(List<Reaction> reactions) {
    var features = new ArrayList<KnownFeature>();
    for (var window : Window.values()) {
      var own = reactions.stream().filter(reaction -> reaction.window() == window).toList();
      if (!own.isEmpty()) {
        var made = new ReactionFeatures(window, own);
        features.add(made.feature("previous_", own.getLast().bySector()));
        features.add(made.feature("past_mean_", made.means()));
      }
    }
    return features;
  }

  private KnownFeature feature(String prefix, SortedMap<SectorCode, Double> bySector) {
    return new KnownFeature(prefix + window.code(), reactions.getLast().knownOn(), 0, bySector);
  }

  /// A sector's mean over the earlier budgets of what it returned more than the mean sector.
  private SortedMap<SectorCode, Double> means() {
    var values = new TreeMap<SectorCode, List<Double>>();
    for (var reaction : reactions) {
      var all = SectorMean.of(List.copyOf(reaction.bySector().values()));
      reaction
          .bySector()
          .forEach((sector, value) ->
              values.computeIfAbsent(sector, _ -> new ArrayList<>()).add(value - all));
    }
    var means = new TreeMap<SectorCode, Double>();
    values.forEach((sector, past) -> means.put(sector, SectorMean.of(past)));
    return means;
  }
}
