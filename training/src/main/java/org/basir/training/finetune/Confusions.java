package org.basir.training.finetune;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.Table;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Which sectors are given where others are right.
///
/// An excerpt counts for each pair of a sector it carries and wasn't given, and one it was given
/// and doesn't carry. Where nothing wrong was given the sector was just missed; where nothing was
/// missed it was just added.
record Confusions(Judgements judgements, Taxonomy taxonomy) {

  private static final int WORST = 30;
  private static final String NOTHING = "(nothing)";

  private record Pair(String carried, String given) {}

  Table table() {
    return new Table(
        "The worst confusions",
        "Excerpts of dev, %d pairs at most. (nothing) given: the sector was missed; (nothing) right:"
                .formatted(WORST)
            + " it was added. A sector that shares many excerpts with another is often confused with"
            + " it because both are named in one sentence and one of them is only its means or its"
            + " place.",
        List.of("right", "given instead", "excerpts"),
        counts().entrySet().stream()
            .sorted(Map.Entry.<Pair, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(WORST)
            .map(pair ->
                List.of(
                    Cell.of(pair.getKey().carried()),
                    Cell.of(pair.getKey().given()),
                    Cell.of(pair.getValue())))
            .toList());
  }

  private Map<Pair, Integer> counts() {
    var counts =
        new TreeMap<Pair, Integer>(Comparator.comparing(Pair::carried).thenComparing(Pair::given));
    for (var row : judgements.rows()) {
      for (var carried : names(row.truth(), row.predicted())) {
        for (var given : names(row.predicted(), row.truth())) {
          counts.merge(new Pair(carried, given), 1, Integer::sum);
        }
      }
    }
    counts.remove(new Pair(NOTHING, NOTHING));
    return counts;
  }

  /// The sectors of one side that the other doesn't have.
  private Set<String> names(Set<SectorCode> side, Set<SectorCode> other) {
    var names = new TreeSet<String>();
    for (var code : side) {
      if (!other.contains(code)) {
        names.add(taxonomy.sector(code).name());
      }
    }
    return names.isEmpty() ? Set.of(NOTHING) : names;
  }
}
