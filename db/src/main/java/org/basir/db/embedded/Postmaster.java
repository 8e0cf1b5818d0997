package org.basir.db.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The server's main process, as its pid file in the data folder tells.
///
/// @param pid the process, which may be long gone or someone else's by now
/// @param port where it listens
record Postmaster(long pid, int port) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /// What the pid file says; empty if there is none or it is not complete yet.
  static Optional<Postmaster> of(Path data) {
    try {
      return parse(Files.readAllLines(file(data)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Optional<Postmaster> parse(List<String> lines) {
    try {
      return lines.size() <= PORT_LINE
          ? Optional.empty()
          : Optional.of(
              new Postmaster(
                  Long.parseLong(lines.get(PID_LINE).strip()),
                  Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  /// Whether the process is there and serves this folder: process numbers are used again, and a pid
  /// file survives a crash. Where the system does not tell what a process is, its port does.
  boolean serves(Path data) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process ->
            process
                .info()
                .commandLine()
                .map(command -> command.contains(data.toString()))
                .orElseGet(() -> !Ports.isFree(port)))
        .orElse(false);
  }

  /// Asks the process to stop at once, whoever it belongs to: a server that was started as another
  /// user does not listen to `pg_ctl` of this one.
  void interrupt() {
    new Command(List.of("sh", "-c", "kill -INT " + pid)).run();
    ProcessHandle.of(pid).ifPresent(process -> process.onExit().orTimeout(30, SECONDS).join());
  }
}
