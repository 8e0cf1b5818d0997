package org.basir.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A gateway in front of three fake services.
final class Suite implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final FakeService ingest = new FakeService();
  final FakeService classifier = new FakeService();
  final FakeService ranking = new FakeService();
  private final ConfigurableApplicationContext gateway;
  private final HttpClient client = HttpClient.newHttpClient();

  private Suite(String... settings) {
    gateway =
        Gateway.application()
            .run(
                Stream.concat(
                        Stream.of(
                            "--server.port=0",
                            "--management.server.port=0",
                            "--basir.ingest.url=" + ingest.address(),
                            "--basir.classifier.url=" + classifier.address(),
                            "--basir.ranking.url=" + ranking.address(),
                            "--basir.gateway.progress.interval=20ms",
                            "--spring.main.banner-mode=off"),
                        Stream.of(settings))
                    .toArray(String[]::new));
  }

  static Suite start(String... settings) {
    return new Suite(settings);
  }

  /// The gateway that most tests share; it ends with the JVM.
  static Suite shared() {
    Shared.SUITE.reset();
    return Shared.SUITE;
  }

  private static final class Shared {
    static final Suite SUITE = start("--spring.http.clients.read-timeout=4s");
  }

  URI address(String path) {
    return address("local.server.port", path);
  }

  URI management(String path) {
    return address("local.management.port", path);
  }

  private URI address(String port, String path) {
    return URI.create(
        "http://127.0.0.1:" + gateway.getEnvironment().getRequiredProperty(port) + path);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)), headers);
  }

  HttpResponse<String> post(String path, String json, String... headers)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)),
        headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private void reset() {
    Stream.of(ingest, classifier, ranking).forEach(FakeService::reset);
  }

  @Override
  public void close() {
    gateway.close();
    Stream.of(ingest, classifier, ranking).forEach(FakeService::close);
  }
}
