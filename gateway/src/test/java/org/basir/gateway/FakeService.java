package org.basir.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A service that answers what a test tells it to, and remembers what it was asked.
final class FakeService implements AutoCloseable {

  private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer server;

  FakeService() {
    server = listen(0);
  }

  record Received(String method, String path, Map<String, List<String>> headers, String body) {

    /// Header names as `HttpServer` writes them: `X-request-id`.
    List<String> header(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Received> received() {
    return received;
  }

  /// @param call method and path, with the query where there is one: `GET /api/v1/rankings`
  FakeService answer(String call, HttpHandler handler) {
    answers.put(call, handler);
    return this;
  }

  FakeService answer(String call, String json) {
    return answer(call, exchange -> send(exchange, 200, "application/json", json));
  }

  FakeService problem(String call, int status, String title, String detail) {
    return answer(
        call,
        exchange ->
            send(
                exchange,
                status,
                "application/problem+json",
                """
                {"type":"urn:basir:problem:test","title":"%s","status":%d,"detail":"%s"}\
                """
                    .formatted(title, status, detail)));
  }

  void reset() {
    answers.clear();
    received.clear();
  }

  /// Nobody listens any more.
  void stop() {
    server.stop(0);
  }

  /// Listens again at the same address.
  void start() {
    server = listen(server.getAddress().getPort());
  }

  @Override
  public void close() {
    stop();
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
    exchange.getResponseBody().write(octets);
    exchange.close();
  }

  private HttpServer listen(int port) {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      started.createContext("/", this::handle);
      started.start();
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    try (exchange) {
      answers.getOrDefault(call, this::unknown).handle(exchange);
    }
  }

  private void unknown(HttpExchange exchange) throws IOException {
    boolean list = exchange.getRequestURI().toString().endsWith("s?limit=100");
    send(
        exchange,
        list ? 200 : 404,
        list ? "application/json" : "application/problem+json",
        list ? "{\"items\":[]}" : "{\"title\":\"Not found\",\"status\":404}");
  }
}
