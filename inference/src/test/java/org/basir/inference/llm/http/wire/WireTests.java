package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class WireTests {

  private static final JsonNode QUESTION = JsonMapper.shared().createObjectNode().put("q", 1);
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Play FINE = Play.json("{\"a\":1}");

  private final ScriptedServer server = ScriptedServer.start();
  private final CountDownLatch latch = new CountDownLatch(1);
  private final List<Duration> slept = new ArrayList<>();
  private WireSettings settings =
      WireSettings.standard().withAllowed(AllowedHosts.only("127.0.0.1", "llm"));

  @AfterEach
  void stop() {
    latch.countDown();
    server.close();
  }

  @Test
  void postsJsonAndReadsJson() {
    server.on("/ask", FINE);

    assertThat(pay().path("a").asInt()).isEqualTo(1);
    assertThat(server.last().json()).isEqualTo(QUESTION);
    assertThat(server.last().headers()).doesNotContainKey("Authorization");
  }

  @Test
  void triesAgainWhenAskedToWait() {
    server.on(
        "/ask",
        Play.status(429, Map.of("Retry-After", "3"), ""),
        Play.status(503, Map.of("Retry-After", "Tue, 24 Nov 2026 08:00:09 GMT"), ""),
        Play.status(429, Map.of(), ""),
        FINE);

    assertThat(pay().path("a").asInt()).isEqualTo(1);
    assertThat(slept)
        .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(9), Duration.ofMillis(1500));
  }

  @Test
  void givesUpWhenAskedToWaitLong() {
    server.on("/ask", Play.status(429, Map.of("Retry-After", "3600"), ""));

    var failure = failure(this::pay, Cause.OVERLOADED, "answers 429");

    assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
    assertThat(slept).isEmpty();
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    server.on("/ask", Play.status(429, Map.of(), ""));

    failure(this::pay, Cause.OVERLOADED, "answers 429");
    assertThat(server.heard()).hasSize(4);
  }

  @Test
  void neverPaysTwiceUnknowingly() {
    server.on("/ask", Play.status(500, Map.of(), ""), FINE);

    failure(this::pay, Cause.BROKEN, "answers 500");
    assertThat(server.heard()).hasSize(1);
  }

  @Test
  void paysTwiceIfToldTo() {
    settings =
        settings.withRetries(new Retries(2, Duration.ofMillis(1), Duration.ofMillis(1), true));
    server.on("/ask", Play.status(500, Map.of(), ""), FINE);

    assertThat(pay().path("a").asInt()).isEqualTo(1);
  }

  @Test
  void asksAgainWhatCostsNothing() {
    server.on("/ask", Play.status(500, Map.of(), ""), Play.reset(), FINE);

    JsonNode answer = wire().ask(address(), QUESTION, Function.identity());

    assertThat(answer.path("a").asInt()).isEqualTo(1);
  }

  @Test
  void saysThatNobodyIsThere() {
    server.close();

    failure(this::pay, Cause.UNREACHABLE, "no connection");
    assertThat(slept).hasSize(3);
  }

  @Test
  void saysThatTheConnectionBroke() {
    server.on("/ask", Play.reset());

    var failure = catchThrowableOfType(CompletionFailed.class, this::pay);

    assertThat(failure.reason()).isEqualTo(Cause.UNREACHABLE);
    assertThat(failure).hasMessageStartingWith(server.endpoint() + ": the connection broke");
    assertThat(server.heard()).hasSize(1);
  }

  @Test
  void saysThatAnAnswerIsNoJson() {
    server.on("/ask", Play.reply(200, "text/html", Map.of(), "<html>\nLog in</html>"));

    failure(this::pay, Cause.UNREADABLE, "does not answer in JSON: <html> Log in</html>");
  }

  @Test
  void saysThatAnAnswerIsUnlikeTheProtocol() {
    server.on("/ask", FINE);

    failure(
        () -> wire().pay(address(), QUESTION, _ -> Integer.parseInt("x")),
        Cause.UNREADABLE,
        "the answer is not what the protocol says");
  }

  @Test
  void doesNotWaitForever() {
    settings = settings.withTimeouts(briefly());
    server.on("/ask", Play.silent(latch));

    failure(this::pay, Cause.TIMEOUT, "took longer than allowed to answer");
  }

  @Test
  void doesNotWaitForeverForTheNextPiece() {
    settings =
        settings.withTimeouts(
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(20)));
    server.on("/ask", Play.silentAfter("data: {\"a\":1}\n\n", latch));

    try (var events = wire().stream(address(), QUESTION)) {
      assertThat(events.next(Function.identity())).isPresent();
      failure(
          () -> events.next(Function.identity()),
          Cause.TIMEOUT,
          "took longer than allowed to answer");
    }
  }

  @Test
  void doesNotFollowRedirects() {
    server.on("/ask", Play.status(307, Map.of("Location", server.url() + "/other"), ""));
    server.on("/other", FINE);

    failure(
        this::pay,
        Cause.REFUSED,
        "answers with a redirect (307), which is not followed: give the final address");
    assertThat(server.heard("/other")).isEmpty();
  }

  @Test
  void leavesAServerAloneThatKeepsFailing() {
    settings = settings.withTripping(new Tripping(2, Duration.ofMinutes(1)));
    server.on("/ask", Play.status(500, Map.of(), ""));
    var wire = wire();

    failure(() -> pay(wire), Cause.BROKEN, "answers 500");
    failure(() -> pay(wire), Cause.BROKEN, "answers 500");
    failure(
        () -> pay(wire), Cause.OVERLOADED, "not asked: it failed 2 times in a row; again in 60 s");
    assertThat(server.heard()).hasSize(2);
  }

  @Test
  void readsAStreamPieceByPiece() {
    server.on(
        "/ask",
        Play.events(": hello\n\ndata: {\"a\":1}\r\n\r\ndata: {\"a\":2}\n\ndata: [DONE]\n\n"));

    try (var events = wire().stream(address(), QUESTION)) {
      assertThat(events.next(it -> it.path("a").asInt())).contains(1);
      assertThat(events.next(it -> it.path("a").asInt())).contains(2);
      assertThat(events.next(it -> it.path("a").asInt())).isEmpty();
    }
  }

  @Test
  void takesAWholeAnswerForAStreamOfOnePiece() {
    server.on("/ask", FINE);

    try (var events = wire().stream(address(), QUESTION)) {
      assertThat(events.next(it -> it.path("a").asInt())).contains(1);
      assertThat(events.next(Function.identity())).isEmpty();
    }
  }

  @Test
  void saysThatAStreamBroke() {
    server.on("/ask", Play.brokenEvents("data: {\"a\":1}\n\n"));

    try (var events = wire().stream(address(), QUESTION)) {
      assertThat(events.next(Function.identity())).isPresent();
      failure(
          () -> events.next(Function.identity()),
          Cause.UNREACHABLE,
          "the connection broke amid the answer");
    }
  }

  @Test
  void readsAFailureAmidAStream() {
    server.on(
        "/ask", Play.events("data: {\"error\":{\"code\":500,\"message\":\"out of memory\"}}\n\n"));

    try (var events = wire().stream(address(), QUESTION)) {
      failure(() -> events.next(Function.identity()), Cause.BROKEN, "answers 500: out of memory");
    }
  }

  @Test
  void hangsUpWhenAStreamIsClosed() throws InterruptedException {
    server.on("/ask", Play.untilHungUp("data: {\"a\":1}\n\n", latch));

    try (var events = wire().stream(address(), QUESTION)) {
      assertThat(events.next(Function.identity())).isPresent();
    }

    latch.await();
  }

  @Test
  void connectsToTheAddressThatWasJudged() {
    server.on("/ask", FINE);
    var lookups = new ArrayList<String>();
    NameLookup turncoat =
        host -> {
          lookups.add(host);
          return List.of(InetAddress.ofLiteral(lookups.size() == 1 ? "127.0.0.1" : "10.1.2.3"));
        };
    var endpoint = Endpoint.of("http://llm:" + server.port());

    JsonNode answer =
        wire(endpoint, turncoat).pay(endpoint.own("/ask"), QUESTION, Function.identity());

    assertThat(answer.path("a").asInt()).isEqualTo(1);
    assertThat(lookups).containsExactly("llm");
  }

  @Test
  void judgesEveryCall() {
    settings = settings.withAllowed(AllowedHosts.onTheInternet().and("127.0.0.1"));
    server.on("/ask", FINE);
    var lookups = new ArrayList<String>();
    NameLookup turncoat =
        host -> {
          lookups.add(host);
          return List.of(InetAddress.ofLiteral(lookups.size() == 1 ? "127.0.0.1" : "10.1.2.3"));
        };
    var endpoint = Endpoint.of("http://llm:" + server.port());
    var wire = wire(endpoint, turncoat);
    JsonNode unused = wire.pay(endpoint.own("/ask"), QUESTION, Function.identity());

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> wire.pay(endpoint.own("/ask"), QUESTION, Function.identity()))
        .withMessageContaining("llm (10.1.2.3) is an address of this network");
    assertThat(unused).isNotNull();
  }

  private JsonNode pay() {
    return pay(wire());
  }

  private JsonNode pay(Wire wire) {
    return wire.pay(address(), QUESTION, Function.identity());
  }

  private java.net.URI address() {
    return server.endpoint().own("/ask");
  }

  private Wire wire() {
    return wire(server.endpoint(), NameLookup.ofThisMachine());
  }

  private Wire wire(Endpoint endpoint, NameLookup lookup) {
    var surroundings = new Surroundings(() -> NOW, slept::add, () -> 0.5, lookup);
    return new Wire(endpoint, Optional.empty(), settings, surroundings);
  }

  private static Timeouts briefly() {
    return new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMillis(200));
  }

  private CompletionFailed failure(ThrowingCallable call, Cause cause, String message) {
    var failure = catchThrowableOfType(CompletionFailed.class, call);
    assertThat(failure).hasMessage(server.endpoint() + ": " + message);
    assertThat(failure.reason()).isEqualTo(cause);
    return failure;
  }
}
