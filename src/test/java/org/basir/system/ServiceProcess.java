package org.basir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One service in a JVM of its own, which can be killed and started again at the same address.
final class ServiceProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final String mainClass;
  private final int port;
  private final int managementPort;
  private final Path log;
  private final Map<String, String> environment;
  private @Nullable Process process;

  ServiceProcess(
      String mainClass, int port, int managementPort, Path log, Map<String, String> environment) {
    this.mainClass = mainClass;
    this.port = port;
    this.managementPort = managementPort;
    this.log = log;
    this.environment = environment;
  }

  int port() {
    return port;
  }

  void start() {
    var builder = new ProcessBuilder(command());
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        // the distribution as it is shipped, not the class path of these tests
        System.getProperty("basir.distribution"),
        mainClass,
        "--server.port=" + port,
        "--management.server.port=" + managementPort);
  }

  /// Returns when the service says that it is ready.
  void awaitReady() {
    Eventually.within(START).until(mainClass + " is ready, see " + log, this::ready);
  }

  private boolean ready() {
    var running = process;
    if (running != null && !running.isAlive()) {
      throw new AssertionError(
          "%s ended with %d, see %s".formatted(mainClass, running.exitValue(), log));
    }
    try (var http = HttpClient.newHttpClient()) {
      var health = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
      return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// SIGKILL: no shutdown hook runs, no connection is closed properly.
  void kill() {
    var running = process;
    if (running != null) {
      running.destroyForcibly();
      awaitExit(running);
    }
  }

  private static void awaitExit(Process running) {
    try {
      assertThat(running.waitFor(30, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
