package org.basir.inference.strategy;

import org.basir.inference.llm.Completion;

/// Thinking as it is written, segment by segment, within its budget.
final class ThinkingText {

  private final Attempt attempt;
  private final String close;
  private final long budget;
  private final int begin;
  private Written written;
  private int produced;
  private int inserted;
  private State state = State.GOES_ON;

  private enum State {
    GOES_ON,
    CLOSED,
    ENDED,
    CANCELLED
  }

  ThinkingText(Attempt attempt, Written begun, String close, long budget) {
    this.attempt = attempt;
    this.written = begun;
    this.begin = begun.text().length();
    this.close = close;
    this.budget = budget;
  }

  /// Lets the model go on to the closing marker, another stop, or the end of so many tokens.
  Completion propose(long most, int alternatives, String... stops) {
    return attempt.goOn(written, Math.min(most, left()), alternatives, stops);
  }

  /// Keeps what was proposed.
  void take(Completion segment) {
    written = written.plus(segment);
    produced += segment.usage().completion();
    state = state(segment);
  }

  private State state(Completion segment) {
    if (segment.text().endsWith(close)) {
      return State.CLOSED;
    }
    return switch (segment.end()) {
      case FINISHED -> State.ENDED;
      case CANCELLED -> State.CANCELLED;
      case LENGTH, STOP_TEXT -> State.GOES_ON;
    };
  }

  /// Writes a text of ours, which the budget pays for.
  void insert(String text) {
    written = written.plus(text);
    inserted += Written.size(attempt.model(), text);
  }

  /// Writes a token that was chosen here, which the budget pays for.
  void insert(Completion.Alternative token) {
    written = written.plus(token);
    inserted++;
  }

  /// Closes thinking, if the model hasn't.
  Written closed() {
    return state == State.CLOSED ? written : written.plus(close);
  }

  boolean goesOn() {
    return state == State.GOES_ON && left() > 0;
  }

  /// Whether the model wrote the closing marker.
  boolean isClosed() {
    return state == State.CLOSED;
  }

  boolean isCancelled() {
    return state == State.CANCELLED;
  }

  long left() {
    return budget - used();
  }

  /// Tokens that count against the budget.
  int used() {
    return produced + inserted;
  }

  /// Tokens that the model produced and that were kept.
  int produced() {
    return produced;
  }

  /// What was thought, texts of ours included, without the closing marker.
  String text() {
    int end = written.text().length() - (isClosed() ? close.length() : 0);
    return written.text().substring(begin, end);
  }
}
