package org.basir.ranking.assessment;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.llm.Capability;
import org.basir.inference.scorer.Method;
import org.basir.inference.scorer.ScorerSettings;
import org.basir.inference.strategy.Strategy;
import org.basir.inference.strategy.ThinkingFormat;
import org.jspecify.annotations.Nullable;

/// How sectors are to be assessed and what it may cost.
///
/// @param tenant who pays
/// @param model of language; the first that the server lists if it is null
/// @param method such as `pointwise` or `listwise:8:4`
/// @param strategy of thinking, such as `hard-cap`; `direct` answers at once
/// @param markers of thinking, `tags` or `words`
/// @param tokens the most that may be used, 1 to 10^9, prompts included
/// @param thinking the most tokens of thinking for each question, 0 to 10^6
/// @param fresh asks what other assessments had answered too, so that tokens tell the whole cost
public record Mandate(
    String tenant,
    @Nullable String model,
    String method,
    String strategy,
    String markers,
    long tokens,
    long thinking,
    boolean fresh) {

  private static final long MOST_TOKENS = 1_000_000_000;
  private static final long MOST_THINKING = 1_000_000;

  /// Below this share of its thinking a question is answered at once.
  private static final int LEAST_SHARE = 4;

  /// @throws RefusedAssessment naming the field that is wrong
  public Mandate {
    requireTenant(tenant);
    require(
        MethodName.parse(method).isPresent(),
        "/method",
        "'"
            + method
            + "' is none of pointwise, pairwise, pairwise-both and listwise:WINDOW:STRIDE with a"
            + " window of 2 or more and a stride up to it");
    require(
        Approach.parse(strategy).isPresent(),
        "/strategy",
        "'" + strategy + "' is none of " + Approach.keys());
    require(
        Markers.parse(markers).isPresent(),
        "/markers",
        "'" + markers + "' is none of tags and words");
    require(tokens >= 1 && tokens <= MOST_TOKENS, "/tokens", "has to be 1 to 10^9, not " + tokens);
    require(
        thinking >= 0 && thinking <= MOST_THINKING,
        "/thinking",
        "has to be 0 to 10^6, not " + thinking);
    require(
        thinking == 0 || !strategy.equals(Approach.DIRECT.key()),
        "/thinking",
        "has to be 0 where the strategy is direct");
  }

  Method asking() {
    return MethodName.parse(method).orElseThrow();
  }

  Strategy limiting(Function<Integer, Optional<GammaLength>> law, Set<Capability> capabilities) {
    return Approach.parse(strategy).orElseThrow().strategy(law, capabilities);
  }

  ThinkingFormat format() {
    return Markers.parse(markers).orElseThrow().format();
  }

  ScorerSettings settings() {
    return ScorerSettings.usual().withThinking(thinking / LEAST_SHARE, thinking);
  }

  Optional<String> named() {
    return Optional.ofNullable(model);
  }

  private static void requireTenant(String tenant) {
    try {
      ScopePath.of(tenant);
    } catch (IllegalArgumentException wrong) {
      throw new RefusedAssessment("/tenant", String.valueOf(wrong.getMessage()));
    }
  }

  private static void require(boolean right, String pointer, String message) {
    if (!right) {
      throw new RefusedAssessment(pointer, message);
    }
  }
}
