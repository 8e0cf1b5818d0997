package org.basir.inference.strategy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.basir.inference.llm.Sampling;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;

/// Thinking in segments, between which we look on, until it is closed by the model or by us; then
/// the answer.
record SegmentedThinking(Thinking thinking, ThinkingText text) {

  /// @param begun the question with the opening marker
  static SegmentedThinking of(Thinking thinking, Written begun) {
    return new SegmentedThinking(
        thinking,
        new ThinkingText(
            thinking.attempt(), begun, thinking.format().close(), thinking.terms().think()));
  }

  /// Closes thinking before it begins.
  Produced none() {
    return answered(FinishReason.FORCED_CLOSE, Set.of());
  }

  Produced capped() {
    return toTheEnd(EnumSet.noneOf(Enforcer.class));
  }

  Produced announced(Announced announced) {
    var announcements =
        Announcements.of(
            announced.wording(),
            Math.toIntExact(thinking.terms().think()),
            thinking.attempt().model());
    announcements.write(text, close());
    return announcements.texts().isEmpty() ? capped() : toTheEnd(EnumSet.of(Enforcer.ANNOUNCEMENT));
  }

  Produced guided(Guided guided) {
    var guidance =
        new LineGuidance(
            guided.law(), guided.alternatives(), guided.longest(), guided.lines(), draws());
    return guided(guidance.write(text, close(), marker()));
  }

  Produced guided(TopK guided) {
    var guidance = new TopKGuidance(guided, close(), marker(), sampling(), draws());
    return guided(guidance.write(text));
  }

  private Produced guided(boolean closed) {
    return closed ? answered(FinishReason.STOP, EnumSet.of(Enforcer.GUIDANCE)) : capped();
  }

  /// Thinking that the model ended without its marker is closed for it, as thinking that took too
  /// long is.
  private Produced toTheEnd(Set<Enforcer> enforcers) {
    if (text.goesOn()) {
      text.take(text.propose(text.left(), 0, close()));
    }
    if (text.isCancelled()) {
      return Produced.unanswered(text, FinishReason.CANCELLED, enforcers);
    }
    if (text.isClosed()) {
      return answered(FinishReason.STOP, enforcers);
    }
    enforcers.add(Enforcer.HARD_LIMIT);
    return answered(FinishReason.FORCED_CLOSE, enforcers);
  }

  private Produced answered(FinishReason natural, Set<Enforcer> enforcers) {
    return thinking.answered(text.closed(), Produced.unanswered(text, natural, enforcers));
  }

  private String close() {
    return thinking.format().close();
  }

  private int marker() {
    return thinking.attempt().model().tokenize(close()).at(0);
  }

  private Sampling sampling() {
    return thinking.attempt().sampling();
  }

  // the seed is turned over so that these draws are not the engine's own
  private Optional<RandomGenerator> draws() {
    return sampling().temperature() == 0
        ? Optional.empty()
        : Optional.of(new SplittableRandom(~sampling().seed()));
  }
}
