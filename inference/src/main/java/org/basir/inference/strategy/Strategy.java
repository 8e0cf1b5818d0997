package org.basir.inference.strategy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;
import org.basir.inference.markers.MarkerSchedule;
import org.basir.inference.markers.MarkerWording;

/// A way to keep thinking within a number of tokens.
public sealed interface Strategy
    permits Strategy.Direct,
        Strategy.OneReply,
        Strategy.Vanilla,
        Strategy.HardCap,
        Strategy.Advisory,
        Strategy.Announced,
        Strategy.Guided,
        TopK,
        HangUp,
        Staged,
        PlanAndBudget {

  /// As records and tables call it.
  String name();

  /// How often the model may have to read the prompt: in how many calls it answers at most.
  int reads();

  /// Which of the known ways it is.
  Approach approach();

  /// What an engine must be able to do for it.
  default Set<Capability> needs() {
    return Set.of(Capability.RAW_PROMPT);
  }

  /// Whether it thinks before the answer.
  default boolean thinks() {
    return true;
  }

  /// Whether it ends thinking and adds nothing to the question, so that one that does can end
  /// thinking by it.
  default boolean canEnforce() {
    return switch (this) {
      case OneReply _, HangUp _, HardCap _, Announced _, Guided _, TopK _, Staged _ -> true;
      case Direct _, Vanilla _, Advisory _, PlanAndBudget _ -> false;
    };
  }

  /// The firmest way to end thinking that an engine allows: by a second call that goes on with the
  /// text, by the engine itself, or by hanging up.
  static Strategy cap(Set<Capability> capabilities) {
    if (capabilities.contains(Capability.RAW_PROMPT)) {
      return new HardCap();
    }
    return capabilities.contains(Capability.THINKING_LIMIT)
        ? new OneReply(true)
        : HangUp.standard();
  }

  /// The question's text as it is put to the model.
  ///
  /// @param think the most tokens of thinking
  default String asked(Question question, long think) {
    return question.text();
  }

  /// Answers in one call, without thinking and without markers of it: the only one that an engine
  /// with nothing but chats can do.
  record Direct() implements Strategy {

    @Override
    public String name() {
      return "direct";
    }

    @Override
    public Approach approach() {
      return Approach.DIRECT;
    }

    @Override
    public int reads() {
      return 1;
    }

    @Override
    public Set<Capability> needs() {
      return Set.of();
    }

    @Override
    public boolean thinks() {
      return false;
    }
  }

  /// Thinks and answers in one reply, in which the engine tells thinking apart if it does: all that
  /// chats without prefilled replies allow. What thinking takes, the answer loses, unless the
  /// engine limits it.
  ///
  /// @param limited whether the engine has to end thinking at its number of tokens
  record OneReply(boolean limited) implements Strategy {

    @Override
    public String name() {
      return limited ? "engine cap" : "one reply";
    }

    @Override
    public Approach approach() {
      return limited ? Approach.HARD_CAP : Approach.VANILLA;
    }

    @Override
    public int reads() {
      return 1;
    }

    @Override
    public Set<Capability> needs() {
      return limited ? Set.of(Capability.THINKING_LIMIT) : Set.of();
    }
  }

  /// Thinks as long as the model wants, up to thinking and answer together; what thinking takes,
  /// the answer loses.
  record Vanilla() implements Strategy {

    @Override
    public String name() {
      return "vanilla";
    }

    @Override
    public Approach approach() {
      return Approach.VANILLA;
    }

    @Override
    public int reads() {
      return 1;
    }
  }

  /// Ends thinking at its number of tokens and asks for the answer then ("budget forcing").
  record HardCap() implements Strategy {

    @Override
    public String name() {
      return "hard cap";
    }

    @Override
    public Approach approach() {
      return Approach.HARD_CAP;
    }

    @Override
    public int reads() {
      return 2;
    }
  }

  /// Tells the model the number of tokens, and ends thinking there all the same.
  ///
  /// @param wording of what is told, with `%s` for the question and `%d` for the number
  /// @param floor the least number that is told
  /// @param enforcer ends thinking: a strategy that adds nothing to the question
  record Advisory(String wording, AdvisoryFloor floor, Strategy enforcer) implements Strategy {

    public Advisory {
      if (!wording.contains("%s") || !wording.contains("%d")) {
        throw new IllegalArgumentException("No question or number in '" + wording + "'");
      }
      if (!enforcer.canEnforce()) {
        throw new IllegalArgumentException(enforcer.name() + " ends no thinking");
      }
    }

    /// Ended by a hard cap.
    public Advisory(String wording, AdvisoryFloor floor) {
      this(wording, floor, new HardCap());
    }

    @Override
    public String name() {
      return "advisory";
    }

    @Override
    public Approach approach() {
      return Approach.ADVISORY;
    }

    @Override
    public int reads() {
      return enforcer.reads();
    }

    @Override
    public Set<Capability> needs() {
      return enforcer.needs();
    }

    @Override
    public String asked(Question question, long think) {
      return wording.formatted(question.text(), floor.advised(think));
    }
  }

  /// Writes into the thinking, after each eighth of the budget, what is left of it: BudgetThinker
  /// without special tokens, a hint for models that weren't trained on it. A budget too small for
  /// that is a hard cap.
  record Announced(MarkerWording wording) implements Strategy {

    @Override
    public String name() {
      return "announced";
    }

    @Override
    public Approach approach() {
      return Approach.ANNOUNCE;
    }

    @Override
    public int reads() {
      return MarkerSchedule.MARKERS + 2;
    }

    @Override
    public Set<Capability> needs() {
      return Set.of(Capability.RAW_PROMPT, Capability.TOKENS);
    }
  }

  /// Closes thinking at the start of a line if going on would likely not fit: Budget Guidance with
  /// two choices.
  ///
  /// @param law of how long thinking goes on, by the tokens of thinking before
  /// @param alternatives likely tokens to ask for, 1 or more
  /// @param longest tokens of a call, 1 or more
  /// @param lines of thinking that are guided at most, 1 or more; what comes after them is only cut
  record Guided(
      Function<Integer, Optional<GammaLength>> law, int alternatives, int longest, int lines)
      implements Strategy {

    public Guided {
      if (alternatives < 1 || longest < 1 || lines < 1) {
        throw new IllegalArgumentException(
            "Guidance by %d tokens, %d at a time, %d lines"
                .formatted(alternatives, longest, lines));
      }
    }

    @Override
    public String name() {
      return "guided";
    }

    @Override
    public Approach approach() {
      return Approach.BINARY_GUIDANCE;
    }

    @Override
    public int reads() {
      return lines + 2;
    }

    @Override
    public Set<Capability> needs() {
      return Set.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.PROBABILITIES);
    }
  }
}
