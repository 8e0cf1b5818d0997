package org.basir.metrics.classification;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.basir.metrics.taxonomy.SectorCode;

/// A sector that was missed where another was given wrongly.
///
/// @param missed a sector of the excerpt that was not given
/// @param given a sector that was given and is none of the excerpt's
/// @param excerpts where both happened
public record Confusion(SectorCode missed, SectorCode given, int excerpts) {

  private record Pair(SectorCode missed, SectorCode given) {}

  /// The commonest, equals by code.
  public static List<Confusion> of(Judgements judgements, int most) {
    var counts = new HashMap<Pair, Integer>();
    for (var row : judgements.rows()) {
      for (var missed : row.truth()) {
        for (var given : row.predicted()) {
          if (!row.predicted().contains(missed) && !row.truth().contains(given)) {
            counts.merge(new Pair(missed, given), 1, Integer::sum);
          }
        }
      }
    }
    return counts.entrySet().stream()
        .map(it -> new Confusion(it.getKey().missed(), it.getKey().given(), it.getValue()))
        .sorted(
            Comparator.comparingInt(Confusion::excerpts)
                .reversed()
                .thenComparing(Confusion::missed)
                .thenComparing(Confusion::given))
        .limit(most)
        .toList();
  }
}
