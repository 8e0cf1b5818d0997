package org.basir.ranking.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.strategy.PlanAndBudget;
import org.basir.inference.strategy.Planning;
import org.basir.inference.strategy.Strategy;

/// The ways to keep thinking within its tokens that an assessment can have.
enum Approach {
  DIRECT,
  VANILLA,
  HARD_CAP,
  ADVISORY,
  ANNOUNCED,
  GUIDED,
  PLAN,
  PLAN_STEPS;

  private static final String DOMAIN = "stock markets";
  private static final int ALTERNATIVES = 20;
  private static final int LINE = 64;
  private static final int LINES = 16;

  /// All of them, as users write them.
  static String keys() {
    return Arrays.stream(values()).map(Approach::key).collect(Collectors.joining(", "));
  }

  /// As users write it, such as `hard-cap`.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Empty if it is none.
  static Optional<Approach> parse(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  /// @param law of how long the model thinks if nothing stops it, for guidance
  Strategy strategy(Function<Integer, Optional<GammaLength>> law) {
    return switch (this) {
      case DIRECT -> new Strategy.Direct();
      case VANILLA -> new Strategy.Vanilla();
      case HARD_CAP -> new Strategy.HardCap();
      case ADVISORY ->
          new Strategy.Advisory("%s\nThink within %d tokens.\n", AdvisoryFloor.usual());
      case ANNOUNCED -> new Strategy.Announced(new MarkerWording("\n[{eighths}/8 left]\n"));
      case GUIDED -> new Strategy.Guided(law, ALTERNATIVES, LINE, LINES);
      case PLAN -> PlanAndBudget.oneShot(Planning.Asked.of(DOMAIN));
      case PLAN_STEPS -> PlanAndBudget.sequential(Planning.Asked.of(DOMAIN));
    };
  }
}
