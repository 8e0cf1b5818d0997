package org.basir.training.sums;

import java.util.Optional;

/// A question of the task.
public record Item(Chain chain, Level level) {

  /// The text that the model is to continue.
  public String prompt(Advice advice) {
    return prompt(chain, advice);
  }

  /// The text that asks for the result of any chain, such as that of a part.
  public static String prompt(Chain chain, Advice advice) {
    return chain.text() + "\n" + advice.text();
  }

  /// Whether an output has the right answer.
  ///
  /// @param output what the model produced, with its thinking or without
  public boolean isSolvedBy(String output) {
    return Answer.of(output).equals(Optional.of(chain.result()));
  }
}
