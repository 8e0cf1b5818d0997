package org.basir.ranking.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.strategy.Strategy;

/// The ways to keep thinking within its tokens that an assessment can have.
enum Approach {
  DIRECT,
  VANILLA,
  HARD_CAP,
  ADVISORY,
  ANNOUNCED;

  /// As users write it, such as `hard-cap`.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Empty if it is none.
  static Optional<Approach> parse(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  Strategy strategy() {
    return switch (this) {
      case DIRECT -> new Strategy.Direct();
      case VANILLA -> new Strategy.Vanilla();
      case HARD_CAP -> new Strategy.HardCap();
      case ADVISORY ->
          new Strategy.Advisory("%s\nThink within %d tokens.\n", AdvisoryFloor.usual());
      case ANNOUNCED -> new Strategy.Announced(new MarkerWording("\n[{eighths}/8 left]\n"));
    };
  }
}
