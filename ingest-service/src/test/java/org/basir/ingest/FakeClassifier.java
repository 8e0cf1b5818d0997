package org.basir.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A classifier that misbehaves as told, and keeps what it was given like the real one: the first
/// body of a transcript.
final class FakeClassifier implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final Queue<Behaviour> script = new ArrayDeque<>();
  private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /// How one request is answered.
  sealed interface Behaviour {
    /// The body is kept.
    record Answers() implements Behaviour {}

    /// With this status; nothing is kept.
    record Fails(int status) implements Behaviour {}

    /// The body is kept, and no answer is sent.
    record NeverAnswers() implements Behaviour {}

    /// The body is kept, and the connection breaks before the answer.
    record HangsUp() implements Behaviour {}
  }

  record Delivered(String path, JsonNode body) {}

  FakeClassifier() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v1/classifications/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What the next requests are answered with; all after them are answered well.
  synchronized void next(Behaviour... behaviours) {
    script.addAll(List.of(behaviours));
  }

  /// Answers well from now on.
  synchronized void forget() {
    script.clear();
  }

  private synchronized Behaviour nextBehaviour() {
    return script.isEmpty() ? new Behaviour.Answers() : script.remove();
  }

  synchronized boolean scriptEnded() {
    return script.isEmpty();
  }

  /// Every body that was kept, in order, repetitions included.
  List<JsonNode> delivered(String transcript) {
    return delivered.stream()
        .filter(d -> d.path().endsWith("/" + transcript))
        .map(Delivered::body)
        .toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    var path = exchange.getRequestURI().getPath();
    switch (nextBehaviour()) {
      case Behaviour.Answers() -> {
        delivered.add(new Delivered(path, body));
        answer(exchange, 202, "{}");
      }
      case Behaviour.Fails(int status) ->
          answer(exchange, status, "{\"status\":%d,\"detail\":\"told to\"}".formatted(status));
      case Behaviour.NeverAnswers() -> {
        delivered.add(new Delivered(path, body));
        awaitClose();
      }
      case Behaviour.HangsUp() -> {
        delivered.add(new Delivered(path, body));
        exchange.close();
      }
    }
  }

  private void awaitClose() throws IOException {
    try {
      closing.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
