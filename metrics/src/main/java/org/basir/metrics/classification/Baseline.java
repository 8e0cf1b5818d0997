package org.basir.metrics.classification;

import java.util.List;
import java.util.Set;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// A classifier without a model, for the floor of every table.
public sealed interface Baseline permits AlwaysTop, NameMatch, RandomAtPrior {

  /// The name in tables.
  String name();

  Set<SectorCode> predict(LabelledExcerpt excerpt);

  /// The baselines that training labels alone can make.
  static List<Baseline> of(
      Taxonomy taxonomy, LabelStatistics train, List<LabelledExcerpt> validation, long seed) {
    return List.of(
        AlwaysTop.chosenOn(validation, train),
        new RandomAtPrior(train, seed),
        new NameMatch(taxonomy));
  }
}
