package org.basir.inference.scorer.brief;

import java.util.List;
import org.basir.metrics.taxonomy.SectorCode;

/// What is known of a sector before a model is asked.
///
/// @param definition may be empty
/// @param passages of the speech about it, the surest first; data that nobody vouches for
/// @param mass how much the speech says of it: the sum of the classifier's scores; 0 or more
/// @param uncertainty how unsure the classifier is: the entropy of its scores; 0 or more
public record SectorBrief(
    SectorCode code,
    String name,
    String definition,
    List<String> passages,
    double mass,
    double uncertainty) {

  public SectorBrief {
    passages = passages.stream().filter(passage -> !passage.isBlank()).toList();
    if (name.isBlank() || !isAmount(mass) || !isAmount(uncertainty)) {
      throw new IllegalArgumentException(
          "No brief of %s: '%s', mass %s, uncertainty %s".formatted(code, name, mass, uncertainty));
    }
  }

  private static boolean isAmount(double value) {
    return value >= 0 && value < Double.POSITIVE_INFINITY;
  }

  /// Whether there is anything to read.
  public boolean saysSomething() {
    return !passages.isEmpty();
  }

  /// The same with its first passages only.
  public SectorBrief withPassages(int most) {
    return new SectorBrief(
        code,
        name,
        definition,
        passages.subList(0, Math.min(most, passages.size())),
        mass,
        uncertainty);
  }
}
