package org.basir.inference.strategy;

import java.util.Set;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;

/// A way to keep thinking within a number of tokens.
public sealed interface Strategy
    permits Strategy.Direct,
        Strategy.OneReply,
        Strategy.Vanilla,
        Strategy.HardCap,
        Advisory,
        Announced,
        Guided,
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
}
