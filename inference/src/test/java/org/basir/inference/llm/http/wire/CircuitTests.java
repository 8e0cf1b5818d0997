package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.junit.jupiter.api.Test;

class CircuitTests {

  private Instant now = Instant.parse("2026-11-24T08:00:00Z");

  private final Circuit circuit =
      new Circuit(Endpoint.of("http://llm"), new Tripping(3, Duration.ofSeconds(30)), () -> now);

  @Test
  void staysClosedBelowTheNumberOfFailures() {
    fail(2);
    assertThatNoException().isThrownBy(circuit::admit);
    circuit.succeeded();
    fail(2);
    assertThatNoException().isThrownBy(circuit::admit);
  }

  @Test
  void opensForAPause() {
    fail(3);
    now = now.plusSeconds(10);

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(circuit::admit)
        .withMessage("http://llm/v1: not asked: it failed 3 times in a row; again in 20 s")
        .satisfies(failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(20)));
  }

  @Test
  void letsOneCallTryAfterThePause() {
    fail(3);
    now = now.plusSeconds(30);

    assertThatNoException().isThrownBy(circuit::admit);
    assertThatExceptionOfType(CompletionFailed.class).isThrownBy(circuit::admit);
    circuit.succeeded();
    assertThatNoException().isThrownBy(circuit::admit);
    assertThatNoException().isThrownBy(circuit::admit);
  }

  @Test
  void opensAgainIfTheTryFails() {
    fail(3);
    now = now.plusSeconds(30);
    circuit.admit();
    fail(1);

    assertThatExceptionOfType(CompletionFailed.class).isThrownBy(circuit::admit);
    now = now.plusSeconds(30);
    assertThatNoException().isThrownBy(circuit::admit);
  }

  @Test
  void takesRefusalsAndWaitsForSignsOfLife() {
    fail(2);
    circuit.failed(Cause.REFUSED);
    fail(2);
    IntStream.range(0, 9).forEach(_ -> circuit.failed(Cause.OVERLOADED));

    assertThatNoException().isThrownBy(circuit::admit);
  }

  private void fail(int times) {
    IntStream.range(0, times).forEach(_ -> circuit.failed(Cause.BROKEN));
  }
}
