package org.basir.classifier.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basir.classifier.ClassifierService;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// The real service on ports of its own, spoken to over HTTP.
public final class RunningService implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static RunningService start(
      TestDatabase database, Path home, String ranking, Map<String, String> settings) {
    var arguments = arguments(database, home, ranking, settings);
    return new RunningService(ClassifierService.application().run(arguments));
  }

  /// The command line of such a service, for this JVM or another.
  public static String[] arguments(
      TestDatabase database, Path home, String ranking, Map<String, String> settings) {
    var arguments = new ArrayList<String>();
    database.environment().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--BASIR_HOME=" + home);
    arguments.add("--basir.ranking.url=" + ranking);
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.main.banner-mode=off",
            "--basir.tasks.backoff.initial=50ms",
            "--basir.tasks.backoff.limit=200ms",
            "--basir.tasks.heartbeat=250ms",
            "--basir.tasks.polling=100ms"));
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return arguments.toArray(String[]::new);
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer put(String path, String json) {
    return send(json(path).PUT(BodyPublishers.ofString(json)));
  }

  public Answer post(String path, String json) {
    return send(json(path).POST(BodyPublishers.ofString(json)));
  }

  /// Posts a multipart form.
  public Answer upload(String path, Upload upload) {
    return send(
        request(path)
            .header("Content-Type", upload.contentType())
            .POST(BodyPublishers.ofByteArray(upload.body())));
  }

  /// Asks again until the answer's `status` is this one.
  public Answer await(String path, String status) {
    var deadline = System.nanoTime() + 900_000_000_000L;
    var answer = get(path);
    while (!answer.at("/status").asString().equals(status)) {
      boolean failed = answer.at("/status").asString().equals("FAILED");
      if (failed || System.nanoTime() > deadline) {
        throw new AssertionError("Not " + status + ": " + answer.body());
      }
      answer = get(path);
    }
    return answer;
  }

  /// Asks the management port until the model is in this state.
  public void awaitModel(String state) {
    var deadline = System.nanoTime() + 300_000_000_000L;
    var info = manage("/actuator/info");
    while (!info.at("/model/state").asString().equals(state)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not " + state + ": " + info.body());
      }
      info = manage("/actuator/info");
    }
  }

  /// A part of the service, for what can't be said over HTTP.
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port("server") + path));
  }

  /// An answer of the management port.
  public Answer manage(String path) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port("management") + path)));
  }

  public static JsonMapper json() {
    return JSON;
  }

  @Override
  public void close() {
    context.close();
    client.close();
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private String port(String which) {
    return context.getEnvironment().getRequiredProperty("local." + which + ".port");
  }
}
