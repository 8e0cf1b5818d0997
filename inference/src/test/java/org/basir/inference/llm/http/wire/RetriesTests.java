package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTests {

  private static final Retries RETRIES =
      new Retries(10, Duration.ofSeconds(1), Duration.ofSeconds(30), false);

  @Test
  void doublesTheWaitUpToTheLongest() {
    assertThat(IntStream.rangeClosed(1, 8).mapToObj(attempt -> RETRIES.after(attempt, 1)))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
  }

  @Test
  void leavesHalfOfTheWaitToChance() {
    assertThat(RETRIES.after(3, 0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(RETRIES.after(3, 0.5)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void staysCappedAfterVeryManyAttempts() {
    assertThat(RETRIES.after(Integer.MAX_VALUE, 1)).isEqualTo(Duration.ofSeconds(30));
  }
}
