package org.basir.metrics.ranking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a ranker was allowed to know of when it ranked a budget.
public enum Protocol {
  /// Only what was known before the budget: what a user could have had.
  WALK_FORWARD("walk-forward"),
  /// All other budgets, later ones among them: better powered, and no forecast.
  LEAVE_ONE_OUT("leave-one-out"),
  /// The run does not say.
  UNSTATED("not stated");

  private final String label;

  Protocol(String label) {
    this.label = label;
  }

  /// The name in reports for people.
  public String label() {
    return label;
  }

  /// The name in JSON, as in `walk_forward`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads a name in any of its spellings: `walk_forward`, `walk-forward`, `WALK_FORWARD`.
  ///
  /// @throws IllegalArgumentException naming those there are
  public static Protocol of(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no protocol '%s'; there are %s"
                    .formatted(
                        text,
                        Arrays.stream(values())
                            .map(Protocol::key)
                            .collect(Collectors.joining(", ")))));
  }

  /// The protocol of this name in any of its spellings.
  public static Optional<Protocol> find(String text) {
    var key = text.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(values()).filter(protocol -> protocol.key().equals(key)).findFirst();
  }
}
