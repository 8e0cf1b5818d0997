package org.basir.ranking.ranker;

import java.util.List;

/// What a speech says about one sector, in numbers.
///
/// @param excerpts selected for the sector
/// @param mass sum of the sector's scores over all excerpts, selected or not
/// @param share of all selections of the speech that are this sector's, 0 to 1
/// @param partB share of its excerpts that stand in part B, 0 to 1
/// @param taxes share of its excerpts under a title about taxes or duties, 0 to 1
/// @param giving words that give, per excerpt
/// @param taking words that take, per excerpt
public record TextFeatures(
    int excerpts,
    double mass,
    double share,
    double partB,
    double taxes,
    double giving,
    double taking) {

  /// A sector nobody spoke of.
  public static final TextFeatures NONE = new TextFeatures(0, 0, 0, 0, 0, 0, 0);

  /// The names of [#values], in their order.
  public static final List<String> NAMES =
      List.of("log_excerpts", "log_mass", "share", "part_b", "taxes", "giving", "taking");

  /// The numbers the ranker weighs; counts and masses are put on a logarithmic scale.
  public List<Double> values() {
    return List.of(
        Math.log1p(excerpts),
        Math.log1p(mass),
        share,
        partB,
        taxes,
        Math.log1p(giving),
        Math.log1p(taking));
  }

  /// How much is said, signed by its tone: above 0 where words that give prevail. The basis of a
  /// ranking for which nothing could be learned.
  double favour() {
    return Math.log1p(excerpts) * (giving - taking) / (1 + giving + taking);
  }
}
