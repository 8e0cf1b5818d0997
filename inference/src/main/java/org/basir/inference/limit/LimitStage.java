package org.basir.inference.limit;

import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.sampling.Logits;

/// Ends thinking at its limit. Put it last, so that no other stage overrules it.
public final class LimitStage implements LogitStage {

  private final ThinkingLimiter limiter;

  public LimitStage(ThinkingLimit limit) {
    limiter = new ThinkingLimiter(limit);
  }

  /// What became of thinking so far.
  public ThinkingOutcome outcome() {
    return limiter.outcome();
  }

  public ThinkingLimiter.State state() {
    return limiter.state();
  }

  @Override
  public void onPrompt(TokenIds prompt) {
    limiter.prompt(prompt);
  }

  @Override
  public void adjust(StepView step, float[] logits) {
    limiter.forced().ifPresent(token -> Logits.force(logits, token));
  }

  @Override
  public void onToken(int id, String piece) {
    limiter.accept(id, piece);
  }
}
