package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program that is run to its end.
///
/// @param words the program and its arguments
record Command(List<String> words) {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int NOT_FOUND = 127;

  /// How a run ended.
  ///
  /// @param exit the exit status, 127 if there is no such program
  /// @param output what the program wrote on both streams
  record Outcome(int exit, String output) {

    boolean succeeded() {
      return exit == 0;
    }
  }

  Command {
    words = List.copyOf(words);
  }

  static Command of(List<String> prefix, String... words) {
    return new Command(Stream.concat(prefix.stream(), Stream.of(words)).toList());
  }

  /// Runs it and fails with what it wrote if it fails.
  void orFail() {
    var outcome = run();
    if (!outcome.succeeded()) {
      throw new PostgresUnavailable(
          "%s failed with status %d: %s"
              .formatted(String.join(" ", words), outcome.exit(), outcome.output().strip()));
    }
  }

  /// Runs it. The output goes through a file, because a server that is left running in the
  /// background would hold a pipe open for ever.
  Outcome run() {
    try {
      var output = Files.createTempFile("basir-command", ".out");
      try {
        return run(output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Outcome run(Path output) throws IOException {
    Process process;
    try {
      process = builder(output).start();
    } catch (IOException missing) {
      return new Outcome(NOT_FOUND, String.valueOf(missing.getMessage()));
    }
    process.getOutputStream().close();
    return new Outcome(exit(process), Files.readString(output));
  }

  /// Messages in English whatever the user's locale, and none of the user's own PGDATA or PGPORT.
  private ProcessBuilder builder(Path output) {
    var builder = new ProcessBuilder(words);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private int exit(Process process) {
    try {
      if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new PostgresUnavailable(words.getFirst() + " was given up before it ended");
  }
}
