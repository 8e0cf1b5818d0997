package org.basir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventTests {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final String NOTHING_YET = "";
  private static final String EVENTS = "/api/v1/budgets/" + ID + "/events";

  private final Suite suite = Suite.shared();

  @Test
  void tellsEveryStepUntilTheBudgetIsRanked() throws Exception {
    suite.ingest.answer(
        "GET /api/v1/transcripts/" + ID, inTurn(transcript("RECEIVED"), transcript("EXTRACTED")));
    suite.classifier.answer(
        "GET /api/v1/classifications/" + ID + "/run",
        inTurn(
            NOTHING_YET,
            NOTHING_YET,
            classification("PENDING", 0),
            classification("RUNNING", 20),
            classification("CLASSIFIED", 40)));
    suite.ranking.answer(
        "GET /api/v1/rankings/" + ID,
        inTurn(
            NOTHING_YET,
            NOTHING_YET,
            NOTHING_YET,
            NOTHING_YET,
            NOTHING_YET,
            "{\"transcript\":\"%s\",\"status\":\"RANKED\"}".formatted(ID)));

    assertThat(names(suite.get(EVENTS).body()))
        .containsExactly(
            "received", "extracted", "classifying", "classifying", "classified", "ranked");
  }

  @Test
  void tellsAgainWhatChangedWithinAStep() throws Exception {
    suite.ingest.answer("GET /api/v1/transcripts/" + ID, inTurn(transcript("EXTRACTED")));
    suite.classifier.answer(
        "GET /api/v1/classifications/" + ID + "/run",
        inTurn(
            classification("RUNNING", 10),
            classification("RUNNING", 10),
            classification("RUNNING", 30),
            "{\"transcript\":\"%s\",\"status\":\"FAILED\",\"problem\":{\"detail\":\"no model\"}}"
                .formatted(ID)));

    String body = suite.get(EVENTS).body();

    assertThat(names(body)).containsExactly("classifying", "classifying", "failed");
    assertThat(body).contains("\"done\":10", "\"done\":30", "no model");
  }

  @Test
  void hasNoEventsOfWhatNobodyKnows() throws Exception {
    assertThat(suite.get(EVENTS).statusCode()).isEqualTo(404);
  }

  private static List<String> names(String body) {
    return body.lines()
        .filter(line -> line.startsWith("event:"))
        .map(line -> line.substring("event:".length()))
        .toList();
  }

  /// Answers one after the other, the last for ever.
  private static HttpHandler inTurn(String... answers) {
    AtomicInteger turn = new AtomicInteger();
    return exchange -> {
      String answer = answers[Math.min(turn.getAndIncrement(), answers.length - 1)];
      FakeService.send(
          exchange, answer.equals(NOTHING_YET) ? 404 : 200, "application/json", answer);
    };
  }

  private static String transcript(String status) {
    return "{\"id\":\"%s\",\"name\":\"a.txt\",\"status\":\"%s\",\"version\":1}"
        .formatted(ID, status);
  }

  private static String classification(String status, int done) {
    return "{\"transcript\":\"%s\",\"status\":\"%s\",\"done\":%d,\"total\":40}"
        .formatted(ID, status, done);
  }
}
