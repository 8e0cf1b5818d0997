package org.basir.metrics.ranking;

import java.util.Arrays;
import java.util.Locale;

/// What a system is in a table.
public enum Role {
  /// One that is asked whether it is better than chance and than every baseline.
  RANKER,
  /// What a ranker becomes without what it claims to use: no text, or the text of another year.
  CONTROL,
  /// What a ranker has to be better than.
  BASELINE,
  /// All sectors equal: exactly what a random order scores on average.
  CHANCE;

  /// Reads the name that JSON has.
  ///
  /// @throws IllegalArgumentException naming those there are
  public static Role of(String text) {
    return Arrays.stream(values())
        .filter(role -> role.key().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no role '%s'; there are %s"
                    .formatted(text, Arrays.stream(values()).map(Role::key).toList())));
  }

  /// The name in JSON, as in `baseline`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
