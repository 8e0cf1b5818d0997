package org.basir.inference.strategy;

import java.util.Set;
import org.basir.inference.llm.Completion;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;

/// Answers in one call, with thinking or without.
///
/// @param asked what the model is to go on with or to reply to
record OneCall(Thinking thinking, Written asked) {

  Produced withoutThinking() {
    var answer = attempt().answer(asked, thinking.terms().answer());
    int tokens = answer.usage().completion();
    return new Produced(
        "", answer.text(), 0, 0, tokens, Produced.end(answer, FinishReason.STOP), Set.of());
  }

  /// Thinking and answer in one reply, in which the engine tells thinking apart if it does.
  ///
  /// @param limited whether the engine ends thinking at its number of tokens
  Produced inOneReply(boolean limited) {
    long think = thinking.terms().think();
    var all =
        limited
            ? attempt().limited(asked, most(), think, thinking.isWhole())
            : thinking.answer(asked, most());
    int thought = all.usage().thinking();
    return new Produced(
        all.thinking(),
        all.text(),
        thought,
        thought,
        all.usage().completion() - thought,
        Produced.end(all, all.text(), FinishReason.STOP),
        limited && thought >= think ? Set.of(Enforcer.ENGINE_LIMIT) : Set.of());
  }

  /// Goes on with thinking that was begun, as long as the model wants.
  Produced freely() {
    var all = attempt().goOn(asked, most(), 0);
    int close = all.text().indexOf(marker());
    int produced = all.usage().completion();
    return close < 0
        ? new Produced(all.text(), "", produced, produced, 0, amidThinking(all), Set.of())
        : closed(all, close);
  }

  private Produced closed(Completion all, int close) {
    var thought = all.text().substring(0, close);
    int produced = all.usage().completion();
    int tokens = Math.min(Written.size(attempt().model(), thought), produced);
    return new Produced(
        thought,
        all.text().substring(close + marker().length()),
        tokens,
        tokens,
        produced - tokens,
        Produced.end(all, FinishReason.STOP),
        Set.of());
  }

  private static FinishReason amidThinking(Completion all) {
    return all.end() == Completion.End.CANCELLED
        ? FinishReason.CANCELLED
        : FinishReason.TRUNCATED_THINKING;
  }

  private Attempt attempt() {
    return thinking.attempt();
  }

  private String marker() {
    return thinking.format().close();
  }

  /// What thinking takes, the answer loses.
  private long most() {
    return thinking.terms().think() + thinking.terms().answer();
  }
}
