package org.basir.inference.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.basir.inference.limit.ThinkingLimiter.State;
import org.basir.inference.llm.TokenIds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6.4: hard limiter")
final class ThinkingLimiterSpec64Tests {

  private static final int OPEN = 1;
  private static final int CLOSE = 2;
  private static final int A = 10;
  private static final int B = 11;
  private static final int C = 12;
  private static final ThinkingMarkers MARKERS =
      new ThinkingMarkers(TokenIds.of(OPEN), TokenIds.of(CLOSE));

  @Test
  void threeTokensAreThoughtAndThenItCloses() {
    var limiter = limiter(3);
    accept(limiter, OPEN, A, B);
    assertThat(limiter.forced()).isEmpty();
    accept(limiter, C);
    assertThat(limiter.forced()).hasValue(CLOSE);
    accept(limiter, CLOSE);
    assertThat(limiter.state()).isEqualTo(State.DONE);
    assertThat(limiter.forced()).isEmpty();
    assertThat(limiter.outcome()).isEqualTo(new ThinkingOutcome(3, 1, 0, 1));
  }

  @Test
  void thinkingThatClosesByItselfIsNotForced() {
    var limiter = limiter(3);
    accept(limiter, OPEN, A, CLOSE, B, C, A, B);
    assertThat(limiter.state()).isEqualTo(State.DONE);
    assertThat(limiter.outcome()).isEqualTo(new ThinkingOutcome(2, 0, 1, 0));
  }

  @Test
  void theLastTokenOfTheBudgetMayClose() {
    var limiter = limiter(3);
    accept(limiter, OPEN, A, B, CLOSE);
    assertThat(limiter.state()).isEqualTo(State.DONE);
    assertThat(limiter.outcome().closedByForce()).isZero();
  }

  @Test
  void aFalseStartOfACloseOfTwoTokensDoesNotClose() {
    var limiter = new ThinkingLimiter(ThinkingLimit.of(twoTokens(), 5));
    accept(limiter, OPEN, 7, A, 7);
    assertThat(limiter.state()).isEqualTo(State.COUNTING);
    accept(limiter, 8);
    assertThat(limiter.state()).isEqualTo(State.DONE);
    assertThat(limiter.outcome()).isEqualTo(new ThinkingOutcome(4, 0, 1, 0));
  }

  @Test
  void aFalseStartThatTurnsIntoTheCloseIsFound() {
    var limiter = new ThinkingLimiter(ThinkingLimit.of(twoTokens(), 5));
    accept(limiter, OPEN, 7, 7, 8);
    assertThat(limiter.state()).isEqualTo(State.DONE);
  }

  @Test
  void aCloseBegunAtTheEndOfTheBudgetIsCompleted() {
    var limiter = new ThinkingLimiter(ThinkingLimit.of(twoTokens(), 2));
    accept(limiter, OPEN, A, 7);
    assertThat(limiter.forced()).hasValue(8);
    accept(limiter, 8);
    assertThat(limiter.state()).isEqualTo(State.DONE);
    assertThat(limiter.outcome()).isEqualTo(new ThinkingOutcome(2, 1, 0, 1));
  }

  @Test
  void messageAndCloseAreForcedOneTokenAStep() {
    var limit = ThinkingLimit.of(twoTokens(), 1).withMessage(TokenIds.of(20, 21));
    var limiter = new ThinkingLimiter(limit);
    accept(limiter, OPEN, A);
    for (int token : new int[] {20, 21, 7, 8}) {
      assertThat(limiter.forced()).hasValue(token);
      accept(limiter, token);
    }
    assertThat(limiter.state()).isEqualTo(State.DONE);
    assertThat(limiter.outcome()).isEqualTo(new ThinkingOutcome(1, 4, 0, 1));
  }

  @Test
  void aBudgetOfNothingClosesAtOnce() {
    var limiter = limiter(0);
    assertThat(limiter.forced()).isEmpty();
    accept(limiter, OPEN);
    assertThat(limiter.forced()).hasValue(CLOSE);
    accept(limiter, CLOSE);
    assertThat(limiter.outcome()).isEqualTo(new ThinkingOutcome(0, 1, 0, 1));
  }

  @Test
  void aNewBlockHasTheWholeBudgetAgain() {
    var limiter = limiter(2);
    accept(limiter, OPEN, A, B, CLOSE, C, C, C, OPEN, A);
    assertThat(limiter.state()).isEqualTo(State.COUNTING);
    accept(limiter, B);
    assertThat(limiter.forced()).hasValue(CLOSE);
    accept(limiter, CLOSE);
    assertThat(limiter.outcome()).isEqualTo(new ThinkingOutcome(4, 2, 0, 2));
  }

  @Test
  void aPromptMayAlreadyBeInsideABlock() {
    var limiter = limiter(2);
    limiter.prompt(TokenIds.of(C, OPEN, A, A, A));
    assertThat(limiter.state()).isEqualTo(State.COUNTING);
    accept(limiter, A, B);
    assertThat(limiter.forced()).hasValue(CLOSE);
  }

  @Test
  void aPromptInsideABlockIsClosedAtOnceWithoutBudget() {
    var limiter = new ThinkingLimiter(ThinkingLimit.of(twoTokens(), 0));
    limiter.prompt(TokenIds.of(OPEN, A, 7));
    assertThat(limiter.forced()).hasValue(8);
  }

  @Test
  void aPromptWhoseBlocksAreClosedIsOutside() {
    var limiter = limiter(0);
    limiter.prompt(TokenIds.of(OPEN, A, CLOSE, C));
    assertThat(limiter.state()).isEqualTo(State.DONE);
    assertThat(limiter.forced()).isEmpty();
  }

  @Test
  void waitsForTheEndOfACharacter() {
    var limiter = limiter(2);
    accept(limiter, OPEN, A);
    limiter.accept(B, "");
    assertThat(limiter.state()).isEqualTo(State.WAITING_UTF8);
    limiter.accept(B, "");
    assertThat(limiter.forced()).isEmpty();
    limiter.accept(C, "\u20b9");
    assertThat(limiter.forced()).hasValue(CLOSE);
    assertThat(limiter.outcome().thinking()).isEqualTo(4);
  }

  @Test
  void doesNotWaitForeverForACharacter() {
    var limiter = limiter(1);
    accept(limiter, OPEN);
    for (int i = 0; i < 4; i++) {
      assertThat(limiter.forced()).isEmpty();
      limiter.accept(A, "");
    }
    assertThat(limiter.forced()).hasValue(CLOSE);
  }

  @Test
  void mayCloseWhileACharacterIsWaitedFor() {
    var limiter = limiter(1);
    accept(limiter, OPEN);
    limiter.accept(A, "");
    limiter.accept(CLOSE, "</think>");
    assertThat(limiter.state()).isEqualTo(State.DONE);
    assertThat(limiter.outcome().closedByItself()).isEqualTo(1);
  }

  @Test
  void graceEndsAtALineBreak() {
    var limiter = new ThinkingLimiter(ThinkingLimit.of(MARKERS, 20).withGrace(2));
    accept(limiter, OPEN);
    think(limiter, 20);
    assertThat(limiter.forced()).isEmpty();
    limiter.accept(B, ".\n");
    assertThat(limiter.forced()).hasValue(CLOSE);
    assertThat(limiter.outcome().thinking()).isEqualTo(21);
  }

  @Test
  void graceEndsWithoutALineBreakToo() {
    var limiter = new ThinkingLimiter(ThinkingLimit.of(MARKERS, 20).withGrace(2));
    accept(limiter, OPEN);
    think(limiter, 22);
    assertThat(limiter.forced()).hasValue(CLOSE);
  }

  @Test
  void aLineBreakAtTheBudgetNeedsNoGrace() {
    var limiter = new ThinkingLimiter(ThinkingLimit.of(MARKERS, 20).withGrace(2));
    accept(limiter, OPEN);
    think(limiter, 19);
    limiter.accept(B, "\n");
    assertThat(limiter.forced()).hasValue(CLOSE);
  }

  @Test
  void graceIsAtMostATenthOfTheBudget() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThinkingLimit.of(MARKERS, 20).withGrace(3));
    assertThatIllegalArgumentException().isThrownBy(() -> ThinkingLimit.of(MARKERS, -1));
  }

  @Test
  void withoutAnOpeningMarkerNothingHappens() {
    var limiter = limiter(0);
    accept(limiter, A, B, CLOSE, C);
    assertThat(limiter.state()).isEqualTo(State.IDLE);
    assertThat(limiter.outcome()).isEqualTo(ThinkingOutcome.none());
  }

  @Test
  void anotherTokenThanTheForcedOneIsAnError() {
    var limiter = limiter(0);
    accept(limiter, OPEN);
    assertThatIllegalStateException().isThrownBy(() -> accept(limiter, A));
  }

  @Test
  void thinkingNeverExceedsTheBudget() {
    long seed = 640;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      int budget = random.nextInt(0, 12);
      var limiter = new ThinkingLimiter(ThinkingLimit.of(twoTokens(), budget));
      accept(limiter, OPEN);
      for (int step = 0; step < 40 && limiter.state() != State.DONE; step++) {
        OptionalInt forced = limiter.forced();
        accept(limiter, forced.orElse(random.nextInt(7, 11)));
      }
      assertThat(limiter.state()).as("seed %s", seed).isEqualTo(State.DONE);
      assertThat(limiter.outcome().thinking()).as("seed %s", seed).isLessThanOrEqualTo(budget);
      assertThat(limiter.outcome().forced()).as("seed %s", seed).isLessThanOrEqualTo(2);
    }
  }

  private static ThinkingMarkers twoTokens() {
    return new ThinkingMarkers(TokenIds.of(OPEN), TokenIds.of(7, 8));
  }

  private static ThinkingLimiter limiter(int budget) {
    return new ThinkingLimiter(ThinkingLimit.of(MARKERS, budget));
  }

  private static void think(ThinkingLimiter limiter, int tokens) {
    for (int i = 0; i < tokens; i++) {
      accept(limiter, A);
    }
  }

  private static void accept(ThinkingLimiter limiter, int... tokens) {
    for (int token : tokens) {
      limiter.accept(token, "x");
    }
  }
}
