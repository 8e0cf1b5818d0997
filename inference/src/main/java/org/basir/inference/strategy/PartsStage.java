package org.basir.inference.strategy;

import org.basir.inference.limit.LimitStage;
import org.basir.inference.limit.SequenceMatcher;
import org.basir.inference.limit.ThinkingOutcome;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;

/// Tells the answer from the thinking before it and ends it at its number of tokens. Comes after
/// the limit.
final class PartsStage implements LogitStage {

  private final LimitStage limit;
  private final SequenceMatcher close;
  private final long most;
  private boolean closed;
  private int answered;
  private ThinkingOutcome outcome = ThinkingOutcome.none();

  /// @param most tokens of the answer
  PartsStage(LimitStage limit, TokenIds close, long most) {
    this.limit = limit;
    this.close = new SequenceMatcher(close);
    this.most = most;
  }

  /// Whether the answer has begun.
  boolean isClosed() {
    return closed;
  }

  /// What became of the thinking before the answer; what the answer thinks is not thinking.
  ThinkingOutcome outcome() {
    return closed ? outcome : limit.outcome();
  }

  /// Tokens of the answer.
  int answered() {
    return answered;
  }

  @Override
  public void onPrompt(TokenIds prompt) {}

  @Override
  public void adjust(StepView step, float[] logits) {}

  @Override
  public void onToken(int id, String piece) {
    if (closed) {
      answered++;
    } else if (close.endsWith(id)) {
      closed = true;
      outcome = limit.outcome();
    }
  }

  @Override
  public boolean ends() {
    return closed && answered >= most;
  }
}
