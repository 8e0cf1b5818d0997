package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    " 120 , PT2M",
    "'Tue, 24 Nov 2026 08:00:30 GMT', PT30S",
    "'Tue, 24 Nov 2026 07:00:00 GMT', PT0S",
  })
  void readsSecondsAndDates(String header, Duration wait) {
    assertThat(RetryAfter.read(header, NOW)).contains(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "24 Nov 2026"})
  void readsNothingOutOfAnythingElse(String header) {
    assertThat(RetryAfter.read(header, NOW)).isEmpty();
  }
}
