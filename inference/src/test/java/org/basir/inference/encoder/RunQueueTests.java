package org.basir.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunQueueTests {

  private final Call large = new Call(100, EncodingListener.SILENT);
  private final Call small = new Call(1, EncodingListener.SILENT);

  @Test
  void takesOneRunOfEachCallInTurn() throws InterruptedException {
    var queue = new RunQueue(100);
    for (var call : List.of(large, large, large, small)) {
      queue.put(run(call, 10));
    }
    assertThat(take(queue, 4)).containsExactly(large, small, large, large);
  }

  @Test
  void letsNoMoreInThanItHasRoomFor() throws InterruptedException {
    var queue = new RunQueue(20);
    queue.put(run(large, 20));
    var arrived = new CountDownLatch(1);
    var waiting = putLater(queue, run(small, 1), arrived);
    awaitBlocked(waiting);
    assertThat(arrived.getCount()).isOne();

    queue.finished(queue.take().orElseThrow());

    arrived.await();
    assertThat(queue.take().orElseThrow().call()).isSameAs(small);
  }

  @Test
  void letsARunLargerThanItselfIn() throws InterruptedException {
    var queue = new RunQueue(20);
    queue.put(run(large, 500));

    queue.finished(queue.take().orElseThrow());
    queue.put(run(small, 20));

    assertThat(queue.take().orElseThrow().call()).isSameAs(small);
  }

  @Test
  void returnsWhatNobodyTook() throws InterruptedException {
    var queue = new RunQueue(20);
    var run = run(large, 5);
    queue.put(run);

    assertThat(queue.close()).containsExactly(run);
    assertThat(queue.take()).isEmpty();
    assertThatExceptionOfType(EncoderClosed.class).isThrownBy(() -> queue.put(run(small, 1)));
  }

  @Test
  void closesForAWaitingCallerToo() throws InterruptedException {
    var queue = new RunQueue(20);
    queue.put(run(large, 20));
    var arrived = new CountDownLatch(1);
    var waiting = putLater(queue, run(small, 1), arrived);
    awaitBlocked(waiting);

    queue.close().forEach(queue::finished);

    waiting.join();
    assertThat(arrived.getCount()).isOne();
    assertThat(queue.take()).isEmpty();
  }

  private static Thread putLater(RunQueue queue, Run run, CountDownLatch arrived) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            queue.put(run);
            arrived.countDown();
          } catch (InterruptedException | EncoderClosed e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private static List<Call> take(RunQueue queue, int runs) throws InterruptedException {
    var taken = Stream.<Call>builder();
    for (int i = 0; i < runs; i++) {
      taken.add(queue.take().orElseThrow().call());
    }
    return taken.build().toList();
  }

  private static Run run(Call call, int tokens) {
    return new Run(call, tokens, List.of(new Tokens(new long[tokens], false)), List.of(0));
  }
}
