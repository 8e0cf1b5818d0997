package org.basir.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTests {

  private static final CountDownLatch END = new CountDownLatch(1);

  private static HttpServer site;
  private static FakeClassifier classifier;
  private static RunningIngest service;

  @BeforeAll
  static void start() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.createContext("/", DownloadTests::handle);
    site.start();
    classifier = new FakeClassifier();
    service =
        RunningIngest.start(
            TestDatabase.create(),
            classifier.url(),
            "basir.ingest.allow-private-urls=true",
            "basir.ingest.download-timeout=5s");
  }

  @AfterAll
  static void stop() {
    END.countDown();
    service.close();
    classifier.close();
    site.stop(0);
  }

  @Test
  void takesInWhatAnAddressAnswers() {
    var reply = post("/speeches/2031.txt");

    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    assertThat(reply.json().get("name").asString()).isEqualTo("2031.txt");
    assertThat(service.api().settled(reply.id()).at("/budget/key").asString()).isEqualTo("2031-32");
  }

  @Test
  void followsRedirects() {
    var reply = post("/redirect?/speeches/2032.txt");

    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    assertThat(reply.json().get("name").asString()).isEqualTo("2032.txt");
  }

  @Test
  void obeysWhatTheSenderSaysOfTheBudget() {
    var reply =
        service
            .api()
            .post(
                "/api/v1/transcripts",
                "{\"url\":\"%s\",\"year\":2040,\"kind\":\"INTERIM\"}"
                    .formatted(address("/speeches/2033.txt")));

    assertThat(service.api().settled(reply.id()).at("/budget/key").asString())
        .isEqualTo("2040-41-interim");
  }

  @ParameterizedTest
  @CsvSource({
    "/missing, 502, download-failed",
    "/redirect?/redirect-loop, 502, download-failed",
    "/redirect?ftp://example.org/speech.txt, 422, address-refused",
    "/redirect?file:///etc/passwd, 422, address-refused",
    "/picture.png, 415, unsupported-media-type",
    "/empty.txt, 422, empty-file",
    "/endless.txt, 413, file-too-large",
    "/slow.txt, 504, download-slow"
  })
  void saysWhatIsWrongWithAnAddress(String path, int status, String slug) {
    var reply = post(path);

    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.json().get("type").asString()).isEqualTo("urn:basir:problem:" + slug);
  }

  @Test
  void refusesWhatIsNoAddress() {
    var reply = service.api().post("/api/v1/transcripts", "{\"url\":\"not an address\"}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/url");
  }

  private static Api.Reply post(String path) {
    return service.api().post("/api/v1/transcripts", "{\"url\":\"%s\"}".formatted(address(path)));
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private static void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/redirect" -> redirect(exchange, exchange.getRequestURI().getQuery());
      case "/redirect-loop" -> redirect(exchange, path);
      case "/picture.png" -> answer(exchange, "image/png", "not a speech");
      case "/empty.txt" -> answer(exchange, "text/plain", "");
      case "/endless.txt" -> endless(exchange);
      case "/slow.txt" -> slow(exchange);
      case "/missing" -> {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
      }
      default -> {
        var year = Integer.parseInt(path.replaceAll("\\D", ""));
        answer(exchange, "text/plain", Speeches.of(year, 1));
      }
    }
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().add("Location", target);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (exchange) {
      while (END.getCount() > 0) {
        exchange.getResponseBody().write(new byte[1 << 16]);
      }
    }
  }

  private static void slow(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('B');
    exchange.getResponseBody().flush();
    try (exchange) {
      END.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
