package org.basir.inference.strategy;

import org.basir.inference.llm.Completion;
import org.basir.inference.usage.FinishReason;

/// Makes the one call of a strategy whose stages do the rest.
record StagedThinking(Thinking thinking, Stages stages) {

  Produced produce(Written begun) {
    var attempt = thinking.attempt();
    var close = thinking.format().close();
    long most =
        thinking.terms().think()
            + Stages.most(attempt.model().tokenize(close).size())
            + thinking.terms().answer();
    var all = attempt.staged(begun, most, stages.all());
    if (stages.parts().isClosed()) {
      return closed(all, all.text().indexOf(close), close.length());
    }
    return switch (all.end()) {
      case FINISHED, STOP_TEXT -> thinking.closing(begun.plus(all), open(all, FinishReason.STOP));
      case LENGTH -> open(all, FinishReason.TRUNCATED_THINKING);
      case CANCELLED -> open(all, FinishReason.CANCELLED);
    };
  }

  private Produced closed(Completion all, int at, int marker) {
    var outcome = stages.parts().outcome();
    return new Produced(
        all.text().substring(0, at),
        all.text().substring(at + marker),
        outcome.thinking(),
        outcome.thinking(),
        stages.parts().answered(),
        finish(all.end(), outcome.closedByForce() > 0),
        stages.enforcers());
  }

  private FinishReason finish(Completion.End end, boolean forced) {
    var natural = forced ? FinishReason.FORCED_CLOSE : FinishReason.STOP;
    return switch (end) {
      case FINISHED, STOP_TEXT -> natural;
      // a part without an answer is over when its thinking is
      case LENGTH -> thinking.terms().answer() > 0 ? FinishReason.TRUNCATED_ANSWER : natural;
      case CANCELLED -> FinishReason.CANCELLED;
    };
  }

  private Produced open(Completion all, FinishReason finish) {
    int thought = stages.parts().outcome().thinking();
    return new Produced(all.text(), "", thought, thought, 0, finish, stages.enforcers());
  }
}
