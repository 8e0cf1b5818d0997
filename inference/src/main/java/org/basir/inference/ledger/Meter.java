package org.basir.inference.ledger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/// What a scope has used in the window that now counts: tallies by the slots of the window, oldest
/// first, and their sums. Times never go back.
final class Meter {

  private final Window window;
  private final Deque<Tally> tallies = new ArrayDeque<>();
  private long spent;
  private long reserved;

  /// What was used in one slot; once its time is over, changes no longer reach the sums.
  private final class Tally {
    private final Instant slot;
    private long spent;
    private long reserved;
    private boolean over;

    Tally(Instant slot) {
      this.slot = slot;
    }

    void add(long moreReserved, long moreSpent) {
      reserved += moreReserved;
      spent += moreSpent;
      if (!over) {
        Meter.this.reserved += moreReserved;
        Meter.this.spent += moreSpent;
      }
    }
  }

  /// What one reservation adds to this scope.
  final class Share {
    private final Tally tally;

    private Share(Tally tally) {
      this.tally = tally;
    }

    void add(long moreReserved, long moreSpent) {
      tally.add(moreReserved, moreSpent);
    }

    boolean isOf(Meter meter) {
      return meter == Meter.this && !tally.over;
    }

    Optional<Instant> end() {
      return window.end(tally.slot);
    }
  }

  Meter(Window window) {
    this.window = window;
  }

  Window window() {
    return window;
  }

  long spent() {
    return spent;
  }

  long reserved() {
    return reserved;
  }

  Share open(Instant now) {
    roll(now);
    var slot = window.slot(now);
    if (tallies.isEmpty() || !tallies.getLast().slot.equals(slot)) {
      tallies.add(new Tally(slot));
    }
    return new Share(tallies.getLast());
  }

  void roll(Instant now) {
    while (!tallies.isEmpty() && isOver(tallies.getFirst(), now)) {
      var gone = tallies.removeFirst();
      gone.over = true;
      spent -= gone.spent;
      reserved -= gone.reserved;
    }
  }

  /// When what is spent will no longer count.
  Stream<Freeing> freeings() {
    return tallies.stream()
        .flatMap(
            tally -> window.end(tally.slot).stream().map(end -> new Freeing(end, tally.spent)));
  }

  private boolean isOver(Tally tally, Instant now) {
    return window.end(tally.slot).filter(end -> !end.isAfter(now)).isPresent();
  }
}
