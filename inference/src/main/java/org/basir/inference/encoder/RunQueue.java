package org.basir.inference.encoder;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;

/// The runs that wait for a worker, bounded by the sum of their tokens rather than by their number.
///
/// No caller starves: room is given out first come, first served, so that a call of thousands of
/// texts goes behind a newcomer with each run; and workers take one run of each waiting call in
/// turn. A run larger than all the room counts as exactly all of it, and waits until the queue is
/// empty.
final class RunQueue {

  private final int capacity;
  private final Semaphore room;
  // guarded by this: calls in the order of their turn, none of them without runs
  private final SequencedMap<Call, Queue<Run>> waiting = new LinkedHashMap<>();
  private boolean closed;

  RunQueue(int capacity) {
    this.capacity = capacity;
    this.room = new Semaphore(capacity, true);
  }

  /// Waits for room and queues a run.
  ///
  /// @throws EncoderClosed when the queue is closed
  void put(Run run) throws InterruptedException {
    room.acquire(size(run));
    if (!offer(run)) {
      finished(run);
      throw new EncoderClosed();
    }
  }

  /// Waits for the next run; empty once the queue is closed.
  synchronized Optional<Run> take() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    return Optional.ofNullable(waiting.pollFirstEntry())
        .map(turn -> next(turn.getKey(), turn.getValue()));
  }

  /// Gives back the room of a run that was taken.
  void finished(Run run) {
    room.release(size(run));
  }

  /// Ends all waiting and returns the runs nobody took.
  synchronized List<Run> close() {
    closed = true;
    var left = waiting.values().stream().flatMap(Queue::stream).toList();
    waiting.clear();
    notifyAll();
    return left;
  }

  private synchronized boolean offer(Run run) {
    if (closed) {
      return false;
    }
    waiting.computeIfAbsent(run.call(), call -> new ArrayDeque<>()).add(run);
    notifyAll();
    return true;
  }

  private Run next(Call call, Queue<Run> runs) {
    var run = runs.remove();
    if (!runs.isEmpty()) {
      waiting.putLast(call, runs);
    }
    return run;
  }

  private int size(Run run) {
    return Math.min(run.tokens(), capacity);
  }
}
