package org.basir.inference.strategy;

import org.basir.inference.degradation.AdvisoryFloor;

/// A way to keep thinking within a number of tokens.
public sealed interface Strategy {

  /// As records and tables call it.
  String name();

  /// How often the model may have to read the prompt: in how many calls it answers at most.
  int reads();

  /// The question as it is put to the model.
  ///
  /// @param think the most tokens of thinking
  String asked(String question, long think);

  /// Thinks as long as the model wants, up to thinking and answer together; what thinking takes,
  /// the answer loses.
  record Vanilla() implements Strategy {

    @Override
    public String name() {
      return "vanilla";
    }

    @Override
    public int reads() {
      return 1;
    }

    @Override
    public String asked(String question, long think) {
      return question;
    }
  }

  /// Ends thinking at its number of tokens and asks for the answer then ("budget forcing").
  record HardCap() implements Strategy {

    @Override
    public String name() {
      return "hard cap";
    }

    @Override
    public int reads() {
      return 2;
    }

    @Override
    public String asked(String question, long think) {
      return question;
    }
  }

  /// Tells the model the number of tokens, and ends thinking there all the same.
  ///
  /// @param wording of what is told, with `%s` for the question and `%d` for the number
  /// @param floor the least number that is told
  record Advisory(String wording, AdvisoryFloor floor) implements Strategy {

    @Override
    public String name() {
      return "advisory";
    }

    @Override
    public int reads() {
      return 2;
    }

    @Override
    public String asked(String question, long think) {
      return wording.formatted(question, floor.advised(think));
    }
  }
}
