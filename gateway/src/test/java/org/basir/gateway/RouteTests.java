package org.basir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTests {

  private static final String ID = "6f2a9c1e-0000-4000-8000-000000000001";

  private final Suite suite = Suite.shared();

  @ParameterizedTest
  @CsvSource({
    "/api/v1/transcripts?limit=2&after=x%20y, ingest",
    "/api/v1/transcripts/" + ID + ", ingest",
    "/api/v1/transcripts/" + ID + "/excerpts, ingest",
    "/api/v1/transcripts/" + ID + "/original, ingest",
    "/api/v1/folders/" + ID + ", ingest",
    "/api/v1/classifications/" + ID + ", classifier",
    "/api/v1/classifications/" + ID + "/run, classifier",
    "/api/v1/sectors, classifier",
    "/api/v1/models, classifier",
    "/api/v1/models/promotions?limit=2, classifier",
    "/api/v1/evaluations/classification/" + ID + "/report.html, classifier",
    "/api/v1/rankings/" + ID + ", ranking",
    "/api/v1/features/" + ID + ", ranking",
    "/api/v1/prices/" + ID + ", ranking",
    "/api/v1/corporate-actions, ranking",
    "/api/v1/trading-days, ranking",
    "/api/v1/returns?budget=2016-17, ranking",
    "/api/v1/evaluations/ranking/" + ID + "/report.json, ranking",
    "/api/v1/assessments/" + ID + ", ranking",
    "/api/v1/token-budgets/desk/" + ID + ", ranking",
  })
  void leadsReadsToTheService(String path, String service) throws Exception {
    service(service).answer("GET " + path, "{\"from\":\"" + service + "\"}");

    HttpResponse<String> response = suite.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"from\":\"" + service + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/transcripts, ingest",
    "/api/v1/transcripts/" + ID + "/hand-overs, ingest",
    "/api/v1/folders, ingest",
    "/api/v1/classifications/" + ID + "/runs, classifier",
    "/api/v1/texts, classifier",
    "/api/v1/models/bge-small-en-v1.5-head-1a05b3a98990/promotion, classifier",
    "/api/v1/models/rollback, classifier",
    "/api/v1/evaluations/classification, classifier",
    "/api/v1/prices, ranking",
    "/api/v1/corporate-actions, ranking",
    "/api/v1/evaluations/ranking, ranking",
    "/api/v1/assessments, ranking",
    "/api/v1/assessments/" + ID + "/cancellation, ranking",
    "/api/v1/token-budgets, ranking",
  })
  void leadsWritesToTheService(String path, String service) throws Exception {
    service(service).answer("POST " + path, "{}");

    HttpResponse<String> response = suite.post(path, "{\"a\":1}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(service(service).received())
        .singleElement()
        .satisfies(call -> assertThat(call.body()).isEqualTo("{\"a\":1}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/classifications/" + ID, "/api/v1/rankings/" + ID})
  void keepsTheHandOverInside(String path) throws Exception {
    HttpResponse<String> response =
        suite.send(HttpRequest.newBuilder(suite.address(path)).PUT(BodyPublishers.ofString("{}")));

    assertProblem(response, 405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertThat(suite.classifier.received()).isEmpty();
    assertThat(suite.ranking.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nothing", "/api/v2/transcripts", "/nothing", "/actuator/health"})
  void answersUnknownPathsWithAProblem(String path) throws Exception {
    assertProblem(suite.get(path), 404);
  }

  @Test
  void passesTheProblemOfAServiceOn() throws Exception {
    suite.ingest.problem("GET /api/v1/transcripts/x", 400, "Bad identity", "x is no UUID");

    HttpResponse<String> response = suite.get("/api/v1/transcripts/x");

    assertProblem(response, 400);
    assertThat(Suite.json(response).get("detail").stringValue()).isEqualTo("x is no UUID");
  }

  @Test
  void namesTheServiceThatIsDown() throws Exception {
    suite.ranking.stop();
    try {
      HttpResponse<String> response = suite.get("/api/v1/rankings");

      assertProblem(response, 503);
      assertThat(Suite.json(response).get("detail").stringValue())
          .isEqualTo("The ranking service cannot be reached.");
    } finally {
      suite.ranking.start();
    }
  }

  @Test
  void namesTheServiceThatIsSlow() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    suite.classifier.answer("GET /api/v1/sectors", exchange -> await(over));
    try {
      HttpResponse<String> response = suite.get("/api/v1/sectors");

      assertProblem(response, 504);
      assertThat(Suite.json(response).get("detail").stringValue())
          .isEqualTo("The classifier service did not answer in time.");
    } finally {
      over.countDown();
    }
  }

  @Test
  void passesTheRequestIdOnAndTheKeyNot() throws Exception {
    suite.ingest.answer(
        "GET /api/v1/transcripts",
        exchange -> {
          exchange.getResponseHeaders().set("X-Request-Id", "abc-123");
          FakeService.send(exchange, 200, "application/json", "{}");
        });

    HttpResponse<String> response =
        suite.get(
            "/api/v1/transcripts",
            "X-Request-Id",
            "abc-123",
            "Authorization",
            "Bearer k",
            "Cookie",
            "a=b");

    assertThat(suite.ingest.received())
        .singleElement()
        .satisfies(call -> {
          assertThat(call.header("X-request-id")).containsExactly("abc-123");
          assertThat(call.header("Authorization")).isEmpty();
          assertThat(call.header("Cookie")).isEmpty();
        });
    assertThat(response.headers().allValues("X-Request-Id")).containsExactly("abc-123");
  }

  @Test
  void givesRequestsWithoutAnIdOne() throws Exception {
    suite.ingest.answer("GET /api/v1/transcripts", "{}");

    HttpResponse<String> response = suite.get("/api/v1/transcripts");

    String id = response.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(suite.ingest.received())
        .singleElement()
        .satisfies(call -> assertThat(call.header("X-request-id")).containsExactly(id));
  }

  @Test
  void passesAnUploadOnByteForByte() throws Exception {
    suite.ingest.answer(
        "POST /api/v1/transcripts",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Location", suite.ingest.address() + "/api/v1/transcripts/" + ID);
          FakeService.send(exchange, 202, "application/json", "{}");
        });
    String form =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            + "speech ".repeat(50_000)
            + "\r\n--b--\r\n";

    HttpResponse<String> response = upload(form);

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.headers().firstValue("Location")).hasValue("/api/v1/transcripts/" + ID);
    assertThat(suite.ingest.received())
        .singleElement()
        .satisfies(call -> {
          assertThat(call.body()).isEqualTo(form);
          assertThat(call.header("Content-type"))
              .containsExactly("multipart/form-data; boundary=b");
        });
  }

  @Test
  void refusesABodyThatSaysItIsTooLarge() throws Exception {
    assertProblem(suite.post("/api/v1/texts", " ".repeat(2 * 1024 * 1024 + 1)), 413);
    assertThat(suite.classifier.received()).isEmpty();
  }

  @Test
  void cutsOffABodyThatTurnsOutTooLarge() throws Exception {
    byte[] body = new byte[2 * 1024 * 1024 + 1];
    HttpResponse<String> response =
        suite.send(
            HttpRequest.newBuilder(suite.address("/api/v1/texts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

    assertProblem(response, 413);
  }

  private HttpResponse<String> upload(String form) throws Exception {
    return suite.send(
        HttpRequest.newBuilder(suite.address("/api/v1/transcripts"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(form, StandardCharsets.UTF_8)));
  }

  private FakeService service(String name) {
    return switch (name) {
      case "ingest" -> suite.ingest;
      case "classifier" -> suite.classifier;
      default -> suite.ranking;
    };
  }

  private static void assertProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(Suite.json(response).get("status").intValue()).isEqualTo(status);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
