package org.basir.ranking.ranker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a speech says about one sector, in numbers.
///
/// @param excerpts selected for the sector
/// @param mass sum of the sector's scores over all excerpts, selected or not
/// @param share of all selections of the speech that are this sector's, 0 to 1
/// @param partB share of its excerpts that stand in part B, 0 to 1
/// @param taxes share of its excerpts under a title about taxes or duties, 0 to 1
/// @param giving words that give, per excerpt
/// @param taking words that take, per excerpt
/// @param measures sentences that do each, per excerpt
/// @param novelty share of its word triples that no speech of the years just before had about the
///   sector, 0 to 1; 0 if there is nothing to compare with
public record TextFeatures(
    int excerpts,
    double mass,
    double share,
    double partB,
    double taxes,
    double giving,
    double taking,
    Map<Measure, Double> measures,
    double novelty) {

  /// A sector nobody spoke of.
  public static final TextFeatures NONE = new TextFeatures(0, 0, 0, 0, 0, 0, 0, Map.of(), 0);

  /// The names of [#values], in their order.
  public static final List<String> NAMES =
      Stream.concat(
              Stream.of("log_excerpts", "log_mass", "share", "part_b", "taxes", "giving", "taking"),
              Stream.concat(Stream.of(Measure.values()).map(Measure::key), Stream.of("novelty")))
          .toList();

  public TextFeatures {
    var copy = new EnumMap<Measure, Double>(Measure.class);
    copy.putAll(measures);
    measures = Collections.unmodifiableMap(copy);
  }

  /// The numbers the ranker weighs; counts and masses are put on a logarithmic scale.
  public List<Double> values() {
    var values =
        new ArrayList<>(
            List.of(
                Math.log1p(excerpts),
                Math.log1p(mass),
                share,
                partB,
                taxes,
                Math.log1p(giving),
                Math.log1p(taking)));
    for (var measure : Measure.values()) {
      values.add(measures.getOrDefault(measure, 0.0));
    }
    values.add(novelty);
    return List.copyOf(values);
  }
}
