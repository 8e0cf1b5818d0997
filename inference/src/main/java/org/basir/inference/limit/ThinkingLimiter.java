package org.basir.inference.limit;

import java.util.OptionalInt;
import org.basir.inference.llm.TokenIds;

/// Counts tokens of thinking and says which are forced when the budget is used up.
///
/// ```
/// IDLE --open--> COUNTING --budget used--> [WAITING_UTF8] --> FORCING --close--> DONE
///                   |                                                             |
///                   +--close by the model itself--> DONE          DONE --open--> COUNTING
/// ```
///
/// Forced tokens are not counted against the budget. A closing marker that the model has begun when
/// the budget ends is completed, not begun again. Each block of thinking has the whole budget.
public final class ThinkingLimiter {

  /// Where it stands.
  public enum State {
    /// No thinking so far.
    IDLE,
    /// Within thinking that may go on.
    COUNTING,
    /// The budget is used up amid a character.
    WAITING_UTF8,
    /// Tokens are forced.
    FORCING,
    /// The last block of thinking is closed.
    DONE
  }

  /// A character has at most four bytes; what is still incomplete then never gets complete.
  private static final int MOST_WAITED = 3;

  private final ThinkingLimit limit;
  private final SequenceMatcher open;
  private final SequenceMatcher close;
  private State state = State.IDLE;

  /// Of the block that is open; below 0 while grace is used.
  private int remaining;

  private TokenIds forcing = TokenIds.none();
  private int waited;
  private ThinkingOutcome outcome = ThinkingOutcome.none();

  public ThinkingLimiter(ThinkingLimit limit) {
    this.limit = limit;
    this.open = new SequenceMatcher(limit.markers().open());
    this.close = new SequenceMatcher(limit.markers().close());
  }

  public State state() {
    return state;
  }

  /// What has been counted and forced.
  public ThinkingOutcome outcome() {
    return outcome;
  }

  /// The token that must come next, if one must.
  public OptionalInt forced() {
    return state == State.FORCING ? OptionalInt.of(forcing.at(0)) : OptionalInt.empty();
  }

  /// Reads the prompt, which may end within thinking; what was thought there costs nothing.
  public void prompt(TokenIds tokens) {
    tokens.stream().forEach(this::readPrompt);
    forceIfNothingIsLeft();
  }

  /// Takes the next token.
  ///
  /// @param piece the text that it completed; empty amid a character
  public void accept(int token, String piece) {
    switch (state) {
      case IDLE, DONE -> {
        begin(token);
        forceIfNothingIsLeft();
      }
      case COUNTING -> count(token, piece);
      case WAITING_UTF8 -> await(token, piece);
      case FORCING -> force(token);
    }
  }

  private void readPrompt(int token) {
    if (state != State.COUNTING) {
      begin(token);
    } else if (close.endsWith(token)) {
      done();
    }
  }

  private void begin(int token) {
    if (open.endsWith(token)) {
      close.reset();
      remaining = limit.budget();
      waited = 0;
      state = State.COUNTING;
    }
  }

  private void forceIfNothingIsLeft() {
    if (state == State.COUNTING && remaining == 0) {
      beginForcing();
    }
  }

  private void count(int token, String piece) {
    remaining--;
    outcome = outcome.thought();
    if (close.endsWith(token)) {
      closed();
    } else if (remaining <= -limit.grace() || (remaining <= 0 && piece.contains("\n"))) {
      endAt(piece);
    }
  }

  private void await(int token, String piece) {
    waited++;
    outcome = outcome.thought();
    if (close.endsWith(token)) {
      closed();
    } else {
      endAt(piece);
    }
  }

  private void endAt(String piece) {
    if (piece.isEmpty() && waited < MOST_WAITED) {
      state = State.WAITING_UTF8;
    } else {
      beginForcing();
    }
  }

  private void beginForcing() {
    forcing = close.matched() > 0 ? close.rest() : limit.message().plus(limit.markers().close());
    state = State.FORCING;
  }

  private void force(int token) {
    outcome = outcome.forcedOne();
    if (token != forcing.at(0)) {
      throw new IllegalStateException(
          "Token %d came where %s was forced".formatted(token, forcing));
    }
    forcing = forcing.slice(1, forcing.size());
    if (forcing.isEmpty()) {
      outcome = outcome.cut();
      done();
    }
  }

  private void closed() {
    outcome = outcome.closed();
    done();
  }

  private void done() {
    state = State.DONE;
    open.reset();
  }
}
