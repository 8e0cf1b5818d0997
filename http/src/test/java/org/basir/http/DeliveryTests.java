package org.basir.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.basir.db.tasks.PermanentFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DeliveryTests {

  @Autowired private Delivery delivery;

  @LocalServerPort private int port;

  private URI uri(String path) {
    return URI.create("http://localhost:%d%s".formatted(port, path));
  }

  @Test
  void deliversAResource() {
    var speech = Map.of("name", "2016", "paragraphs", List.of(Map.of("text", "a", "ordinal", 1)));
    assertThatCode(() -> delivery.put(uri("/speeches"), speech)).doesNotThrowAnyException();
  }

  @Test
  void givesUpWithTheReasonOfTheReceiver() {
    assertThatThrownBy(() -> delivery.put(uri("/answers/409"), Map.of()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("no 409 today");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503})
  void leavesOtherRefusalsForAnotherAttempt(int status) {
    assertThatThrownBy(() -> delivery.put(uri("/answers/" + status), Map.of()))
        .isInstanceOf(DeliveryFailed.class)
        .hasMessageContaining("/answers/" + status);
  }

  @Test
  void failsForNowWhenNobodyListens() {
    // port 1 is for a service that nobody has run for decades
    assertThatThrownBy(() -> delivery.put(URI.create("http://localhost:1/x"), Map.of()))
        .isInstanceOf(DeliveryFailed.class);
  }

  @Test
  void failsForNowWhenTheAnswerTakesTooLong() {
    var timeout = Duration.ofMillis(200);
    var impatient = Delivery.within(new DeliverySettings(timeout, timeout), RestClient.builder());
    assertThatThrownBy(() -> impatient.put(uri("/slow"), Map.of()))
        .isInstanceOf(DeliveryFailed.class);
  }
}
