package org.basir.inference.llm;

import static org.basir.inference.llm.Capability.HIDDEN_STATES;
import static org.basir.inference.llm.Capability.LOGIT_STAGES;
import static org.basir.inference.llm.Capability.PROBABILITIES;
import static org.basir.inference.llm.Capability.RAW_PROMPT;
import static org.basir.inference.llm.Capability.THINKING_LIMIT;
import static org.basir.inference.llm.Capability.TOKENS;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Ways to keep a model's thinking within a budget, and what each needs of an engine.
public enum Approach {
  /// The model answers at once.
  DIRECT("direct", Set.of()),
  /// The model thinks as it likes.
  VANILLA("vanilla", Set.of()),
  /// Thinking is ended at the budget, by the engine or by a second call for the answer.
  HARD_CAP("hard cap", Set.of(RAW_PROMPT), Set.of(THINKING_LIMIT)),
  /// The stream of a chat is hung up on at the budget, and the answer asked for anew.
  HANG_UP("cap by hanging up", Set.of()),
  /// The prompt asks for so many tokens.
  ADVISORY("advisory", Set.of()),
  /// The question is split, and each part gets its share of the budget in the prompt.
  PLAN_AND_BUDGET("Plan-and-Budget", Set.of()),
  /// The model reads at intervals what is left (BudgetThinker, untrained).
  ANNOUNCE("announce markers", Set.of(RAW_PROMPT, TOKENS)),
  /// At line starts, to end or to go on is weighed by what is left.
  BINARY_GUIDANCE("guidance V1", Set.of(RAW_PROMPT, TOKENS, PROBABILITIES)),
  /// At line starts, likely tokens are weighed by what is left.
  TOP_K_GUIDANCE("guidance V2", Set.of(RAW_PROMPT, TOKENS, PROBABILITIES)),
  /// The closing marker is forced after exactly so many tokens, amid one call.
  EXACT_CAP("exact cap", Set.of(RAW_PROMPT, TOKENS, LOGIT_STAGES)),
  /// Markers are forced at exactly their places, amid one call (BudgetThinker).
  MARKERS("forced markers", Set.of(RAW_PROMPT, TOKENS, LOGIT_STAGES)),
  /// At line starts, all tokens are weighed by a predictor that reads the hidden states.
  FULL_GUIDANCE("in-process guidance", Set.of(RAW_PROMPT, TOKENS, LOGIT_STAGES, HIDDEN_STATES));

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // neither the list nor its sets can be changed
  private final List<Set<Capability>> ways;

  Approach(String title, Set<Capability> needs) {
    this(title, needs, needs);
  }

  Approach(String title, Set<Capability> needs, Set<Capability> instead) {
    this.title = title;
    this.ways = List.of(needs, instead);
  }

  public String title() {
    return title;
  }

  /// Whether an engine that can do so much allows it.
  public boolean isPermittedBy(Set<Capability> capabilities) {
    return ways.stream().anyMatch(capabilities::containsAll);
  }

  /// Whether all its work is done step by step in this process.
  public boolean isInProcess() {
    return ways.stream().allMatch(way -> way.contains(LOGIT_STAGES));
  }

  /// All that an engine allows.
  ///
  /// @param capabilities as a model or the report of a probe tells them
  public static Set<Approach> permittedBy(Set<Capability> capabilities) {
    var permitted = EnumSet.noneOf(Approach.class);
    Arrays.stream(values())
        .filter(each -> each.isPermittedBy(capabilities))
        .forEach(permitted::add);
    return Collections.unmodifiableSet(permitted);
  }
}
