package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTests {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {'error':{'message':'too long'}} | REFUSED | answers 400: too long",
        "404 | {'error':'no such model'} | REFUSED | answers 404: no such model",
        "422 | {'detail':[{'msg':'Input should be valid'}]} | REFUSED | answers 422: Input should be valid",
        "422 | {'detail':'Not valid'} | REFUSED | answers 422: Not valid",
        "400 | {'object':'error','message':'bad'} | REFUSED | answers 400: bad",
        "401 | {'error':{'message':'who?'}} | REFUSED | does not accept the API key (401): who?",
        "302 | '' | REFUSED | answers with a redirect (302), which is not followed: give the final address",
        "408 | '' | TIMEOUT | answers 408",
        "429 | {'error':{'message':'slow down'}} | OVERLOADED | answers 429: slow down",
        "429 | {'error':{'message':'pay','code':'insufficient_quota'}} | REFUSED | answers 429: pay",
        "500 | <html> <b>Oops</b> </html> | BROKEN | answers 500: <html> <b>Oops</b> </html>",
        "503 | {'error':{'message':'Loading model'}} | OVERLOADED | answers 503: Loading model",
        "504 | '' | BROKEN | answers 504",
        "529 | '' | OVERLOADED | answers 529",
      })
  void tellsWhatAStatusMeans(int status, String body, Cause cause, String message) {
    var failure = new Refusal(status, Optional.empty(), body.replace('\'', '"')).failure(NOW);

    assertThat(failure.reason()).isEqualTo(cause);
    assertThat(failure).hasMessage(message);
  }

  @Test
  void tellsHowLongToWait() {
    assertThat(new Refusal(429, Optional.of("7"), "").failure(NOW).retryAfter())
        .contains(Duration.ofSeconds(7));
  }

  @Test
  void cutsLongAnswersToOneLine() {
    var failure = new Refusal(500, Optional.empty(), "a\r\n\tb\u0007".repeat(500)).failure(NOW);

    assertThat(failure.getMessage()).hasSizeLessThan(280).doesNotContain("\n").endsWith(" ...");
  }
}
