package org.basir.metrics.run;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.basir.metrics.ranking.Protocol;
import org.basir.metrics.ranking.Role;
import org.basir.metrics.taxonomy.SectorCode;

/// What a ranker scored the sectors of budgets, under one protocol.
///
/// @param ranker 1 to 60 letters, digits, blanks and `._+,:()-`, the first a letter or digit
/// @param scores by day of the budget and sector, finite; higher is better. A sector that is absent
///   is tied last with all others that are
public record RankerRun(
    String ranker,
    Role role,
    Protocol protocol,
    SortedMap<LocalDate, SortedMap<SectorCode, Double>> scores) {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+,:()-]{0,59}");

  /// @throws IllegalArgumentException if the name is no name, there is no budget or a score is not
  ///   finite
  public RankerRun {
    if (!NAME.matcher(ranker).matches()) {
      throw new IllegalArgumentException(
          "a ranker's name is 1 to 60 letters, digits, blanks and ._+,:()-, not '" + ranker + "'");
    }
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("the run of " + ranker + " has no budget");
    }
    var copy = new TreeMap<LocalDate, SortedMap<SectorCode, Double>>();
    scores.forEach((budget, sectors) -> copy.put(budget, finite(sectors)));
    scores = Collections.unmodifiableSortedMap(copy);
  }

  /// The name with the protocol, as tables show it: `ridge@walk-forward`.
  public String name() {
    return Tag.of(this).text();
  }

  private static SortedMap<SectorCode, Double> finite(SortedMap<SectorCode, Double> sectors) {
    sectors.forEach((sector, score) -> {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("sector " + sector + " has the score " + score);
      }
    });
    return Collections.unmodifiableSortedMap(new TreeMap<>(sectors));
  }
}
