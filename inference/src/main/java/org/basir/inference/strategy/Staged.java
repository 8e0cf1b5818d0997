package org.basir.inference.strategy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.inference.guidance.LengthLaw;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.HiddenStates;

/// Thinks and answers in one call, with stages that see and change every step, for models in this
/// process. Thinking is always ended exactly at its number of tokens, or up to three tokens later
/// where that is amid a character. Guidance and markers may act before that.
///
/// @param guide guides each line's first token (Budget Guidance in full)
/// @param marking puts in what is left of the budget after each eighth (BudgetThinker)
public record Staged(Optional<Guide> guide, Optional<Marking> marking) implements Strategy {

  /// How line starts are guided.
  ///
  /// @param law of how long thinking goes on with each token; its owner closes it
  /// @param respectSampler whether temperature and top-p are applied before; the authors apply none
  public record Guide(LengthLaw law, boolean respectSampler) {}

  /// Ends thinking, and that is all.
  public static Staged limited() {
    return new Staged(Optional.empty(), Optional.empty());
  }

  /// Guided as the authors do.
  public static Staged guided(LengthLaw law) {
    return limited().with(new Guide(law, false));
  }

  public static Staged marked(Marking marking) {
    return limited().with(marking);
  }

  public Staged with(Guide other) {
    return new Staged(Optional.of(other), marking);
  }

  public Staged with(Marking other) {
    return new Staged(guide, Optional.of(other));
  }

  @Override
  public String name() {
    return guide.isEmpty() && marking.isEmpty()
        ? "exact cap"
        : Stream.of(guide.map(_ -> "fully guided"), marking.map(_ -> "marked"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
  }

  @Override
  public Approach approach() {
    if (guide.isPresent()) {
      return Approach.FULL_GUIDANCE;
    }
    return marking.isPresent() ? Approach.MARKERS : Approach.EXACT_CAP;
  }

  /// A second call answers where the model ended without closing its thinking.
  @Override
  public int reads() {
    return 2;
  }

  @Override
  public Set<Capability> needs() {
    var needs = EnumSet.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.LOGIT_STAGES);
    if (guide.filter(it -> it.law().needs() != HiddenStates.NONE).isPresent()) {
      needs.add(Capability.HIDDEN_STATES);
    }
    return needs;
  }
}
