package org.basir.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.basir.ingest.text.ExtractionLimits;
import org.junit.jupiter.api.Test;

class PdfReadersTests {

  private final PdfReaders readers = new PdfReaders(2);
  private final AtomicInteger reading = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  @Test
  void readsNoMoreThanAgreedAtTheSameTime() throws InterruptedException {
    var threads =
        IntStream.range(0, 5).mapToObj(i -> Thread.ofVirtual().start(this::read)).toList();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> threads.stream().allMatch(t -> t.getState() == Thread.State.WAITING));

    assertThat(reading).hasValue(2);

    end.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(reading).hasValue(5);
  }

  @Test
  void makesRoomAfterAFailure() {
    for (var i = 0; i < 3; i++) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> readers.inTurn(() -> new PdfReaders(0)));
    }
  }

  @Test
  void blamesNoFileWhenTheWaitIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> PdfText.read(new byte[0], ExtractionLimits.standard(), readers));
    assertThat(Thread.interrupted()).isTrue();
  }

  private void read() {
    readers.inTurn(() -> {
      reading.incrementAndGet();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "";
    });
  }
}
