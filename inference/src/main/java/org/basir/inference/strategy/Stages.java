package org.basir.inference.strategy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.basir.inference.degradation.Terms;
import org.basir.inference.guidance.GuidanceSettings;
import org.basir.inference.guidance.GuidanceStage;
import org.basir.inference.limit.LimitStage;
import org.basir.inference.limit.ThinkingLimit;
import org.basir.inference.limit.ThinkingMarkers;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.markers.MarkerStage;
import org.basir.inference.usage.Enforcer;

/// The stages of one call, in the order in which they act: guidance can't choose what markers bar,
/// and the limit overrules both.
record Stages(
    Optional<MarkerStage> markers,
    Optional<GuidanceStage> guidance,
    LimitStage limit,
    PartsStage parts) {

  /// Tokens that a character may still take when its thinking is over.
  static final int AMID_CHARACTER = 3;

  static Stages of(Staged staged, Attempt attempt, ThinkingFormat format, Terms terms) {
    var model = attempt.model();
    var close = model.tokenize(format.close());
    int budget = Math.toIntExact(terms.think());
    var limit =
        new LimitStage(
            ThinkingLimit.of(new ThinkingMarkers(model.tokenize(format.open()), close), budget));
    return new Stages(
        staged
            .marking()
            .flatMap(marking -> marking.of(budget, model))
            .map(markers -> MarkerStage.of(budget, markers, close)),
        staged.guide().map(guide -> guidance(guide, attempt, budget, close)),
        limit,
        new PartsStage(limit, close, terms.answer()));
  }

  private static GuidanceStage guidance(
      Staged.Guide guide, Attempt attempt, int budget, TokenIds close) {
    var settings = GuidanceSettings.of(budget, close, attempt.sampling());
    return new GuidanceStage(
        guide.law(), guide.respectSampler() ? settings.respectingSampler() : settings);
  }

  /// The most tokens that are forced or that end a character.
  static int most(int close) {
    return close + AMID_CHARACTER;
  }

  LogitStage[] all() {
    return Stream.of(markers, guidance, Optional.of(limit), Optional.of(parts))
        .<LogitStage>flatMap(Optional::stream)
        .toArray(LogitStage[]::new);
  }

  /// Those that acted.
  Set<Enforcer> enforcers() {
    var acted = EnumSet.noneOf(Enforcer.class);
    if (guidance.filter(it -> it.report().steps() > 0).isPresent()) {
      acted.add(Enforcer.GUIDANCE);
    }
    if (markers.filter(it -> it.placed() > 0).isPresent()) {
      acted.add(Enforcer.ANNOUNCEMENT);
    }
    if (parts.outcome().closedByForce() > 0) {
      acted.add(Enforcer.HARD_LIMIT);
    }
    return acted;
  }
}
