package org.basir.training.recipe;

import java.util.Arrays;
import java.util.Locale;

/// How a text's vector becomes a score per sector.
public enum Scoring {
  /// Weights of each sector's own, which begin at its definition's vector.
  WEIGHTS,
  /// The angle to the vector of the sector's definition, by the same encoder while it learns: a new
  /// sector needs a definition and no examples.
  DEFINITIONS;

  public static Scoring parse(String name) {
    return Arrays.stream(values())
        .filter(scoring -> scoring.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no scoring; they are %s".formatted(name, Arrays.toString(values()))));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
