package org.basir.ranking.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.llm.Capability;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.strategy.Advisory;
import org.basir.inference.strategy.Announced;
import org.basir.inference.strategy.Guided;
import org.basir.inference.strategy.LineLaw;
import org.basir.inference.strategy.PlanAndBudget;
import org.basir.inference.strategy.Planning;
import org.basir.inference.strategy.Strategy;
import org.basir.inference.strategy.TopK;

/// The ways to keep thinking within its tokens that an assessment can have.
enum Approach {
  DIRECT,
  VANILLA,
  HARD_CAP,
  ADVISORY,
  ANNOUNCED,
  GUIDED,
  TOP_K,
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
  /// @param capabilities of the engine: a chat that can't be gone on with is capped by other means
  Strategy strategy(Function<Integer, Optional<GammaLength>> law, Set<Capability> capabilities) {
    var cap = Strategy.cap(capabilities);
    return switch (this) {
      case DIRECT -> new Strategy.Direct();
      case VANILLA -> vanilla(capabilities);
      case HARD_CAP -> cap;
      case ADVISORY -> new Advisory("%s\nThink within %d tokens.\n", AdvisoryFloor.usual(), cap);
      case ANNOUNCED -> new Announced(new MarkerWording("\n[{eighths}/8 left]\n"));
      case GUIDED -> new Guided(law, ALTERNATIVES, LINE, LINES);
      case TOP_K -> new TopK(fit(law), ALTERNATIVES, LINE, LINES);
      case PLAN -> PlanAndBudget.oneShot(Planning.Asked.of(DOMAIN)).enforcedBy(cap);
      case PLAN_STEPS -> PlanAndBudget.sequential(Planning.Asked.of(DOMAIN)).enforcedBy(cap);
    };
  }

  private static Strategy vanilla(Set<Capability> capabilities) {
    return capabilities.contains(Capability.RAW_PROMPT)
        ? new Strategy.Vanilla()
        : new Strategy.OneReply(false);
  }

  /// The same for whatever token a line begins with: what is kept of earlier answers is how long
  /// they were thought over, not their words.
  private static LineLaw fit(Function<Integer, Optional<GammaLength>> law) {
    return (_, used, left) ->
        law.apply(used)
            .map(known -> OptionalDouble.of(known.fit(left)))
            .orElse(OptionalDouble.empty());
  }
}
