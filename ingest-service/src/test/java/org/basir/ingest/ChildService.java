package org.basir.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The real service in a JVM of its own, which can be killed.
final class ChildService implements AutoCloseable {

  private static final String READY = "listening on ";

  private final Process process;
  private final Api api;

  private ChildService(Process process) throws IOException {
    this.process = process;
    var output = process.inputReader(StandardCharsets.UTF_8);
    this.api = new Api(URI.create("http://127.0.0.1:" + port(output)));
    Thread.ofVirtual().start(() -> drain(output));
  }

  /// Runs in the child.
  public static void main(String[] arguments) {
    var context = IngestService.application().run(arguments);
    System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
  }

  static ChildService start(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChildService.class.getName()));
    command.addAll(List.of(arguments));
    return new ChildService(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private static String port(BufferedReader output) throws IOException {
    var log = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
      log.add(line);
    }
    throw new IllegalStateException("the service did not start:\n" + String.join("\n", log));
  }

  /// Otherwise the child would stop when nobody reads what it says.
  private static void drain(BufferedReader output) {
    try (output) {
      output.transferTo(java.io.Writer.nullWriter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Api api() {
    return api;
  }

  /// As `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
