package org.basir.training.finetune;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A worker, run until it ends.
///
/// @param folder of the training
/// @param home the suite's data folder, which gets libtorch's native files
record WorkerProcess(Path folder, Path home) {

  static final String LOG = "worker.log";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Its own heap holds tokens and what is written at the end; what is trained lies outside.
  private static final String HEAP = "-Xmx1536m";

  /// Native memory at which what Java no longer holds is looked for.
  private static final String NATIVE = "-Dorg.bytedeco.javacpp.maxphysicalbytes=6g";

  /// Runs it.
  ///
  /// @return its exit status, 0 after the last step
  int run(Consumer<Event> listener) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command());
    builder.environment().putAll(Libtorch.ENVIRONMENT);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile()));
    var process = builder.start();
    var ending = Thread.ofPlatform().unstarted(process::destroy);
    Runtime.getRuntime().addShutdownHook(ending);
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      tell(lines, listener);
      return process.waitFor();
    } finally {
      process.destroy();
      forget(ending);
    }
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        HEAP,
        NATIVE,
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dorg.bytedeco.javacpp.cachedir=" + home.resolve("native"),
        Worker.class.getName(),
        folder.toString());
  }

  private void tell(BufferedReader lines, Consumer<Event> listener) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      try {
        listener.accept(JSON.readValue(line, Event.class));
      } catch (JacksonException e) {
        // a process that dies may leave half a line
        Files.writeString(
            folder.resolve(LOG),
            line + System.lineSeparator(),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // it is running: the program ends
    }
  }
}
