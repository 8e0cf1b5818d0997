package org.basir.ranking.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.OtherTaxonomy;
import org.junit.jupiter.api.Test;

class OtherTaxonomyTests {

  private final Map<String, Double> ours = histories(OtherTaxonomy.ours());
  private final Map<String, Double> permuted = histories(OtherTaxonomy.permuted());

  @Test
  void keepsTheHistoryOfASectorWhoseCodeIsAnother() {
    var expected = new TreeMap<>(ours);
    expected.remove(OtherTaxonomy.MISSING);
    expected.put(OtherTaxonomy.NEW, 0.0);

    assertThat(permuted).isEqualTo(expected);
    assertThat(permuted.values().stream().distinct().count()).isGreaterThan(50);
  }

  @Test
  void givesANewSectorNoHistoryOfTheOneThatHadItsCode() {
    assertThat(ours.get(OtherTaxonomy.MISSING)).isNotZero();
    assertThat(permuted.get(OtherTaxonomy.NEW)).isZero();
  }

  /// What the shipped ranker knows without a speech, by slug.
  private static Map<String, Double> histories(Taxonomy taxonomy) {
    var scores = new TreeMap<String, Double>();
    Rankers.load(Optional.empty(), taxonomy)
        .rankBlind(2016, taxonomy.codes())
        .sectors()
        .forEach(it -> scores.put(taxonomy.sector(it.sector()).slug(), it.score()));
    return scores;
  }
}
