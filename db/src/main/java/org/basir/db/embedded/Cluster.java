package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A data folder and the programs that work on it.
///
/// @param data the absolute folder with links resolved: a running server is recognised by it
record Cluster(Binaries binaries, Account account, Path data, Durability durability) {

  private static final int LOG_LINES = 20;
  private static final long LARGE_LOG = 5_000_000;

  /// Makes the data folder, with a new password and port.
  void create() {
    Folders.fill(data, this::initialise);
  }

  private void initialise(Path folder) throws IOException {
    var access = Access.choose();
    var password = folder.resolveSibling(folder.getFileName() + ".password");
    try {
      SecretFiles.write(password, access.password());
      Stream.of(folder, password).forEach(this::handOver);
      new Command(initdb(folder, password)).orFail();
    } finally {
      Files.deleteIfExists(password);
    }
    access.write(folder);
  }

  private List<String> initdb(Path folder, Path password) {
    var words = words("initdb", "-D", folder.toString(), "-U", Access.USER);
    words.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "--no-instructions"));
    // the same order of strings on every machine
    words.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
    words.add("--builtin-locale=C.UTF-8");
    words.addAll(durability.initdbOptions());
    return words;
  }

  private void handOver(Path file) {
    account.owner().ifPresent(owner -> owner.take(file));
  }

  Access access() {
    return Access.read(data);
  }

  void remember(Access access) {
    try {
      access.write(data);
      handOver(data.resolve(Access.FILE));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The server's process, if it runs.
  Optional<Postmaster> postmaster() {
    return Postmaster.of(data).filter(postmaster -> postmaster.serves(data));
  }

  /// Starts the server and waits until it is ready or has failed.
  Command.Outcome start(int port) {
    handOver(data);
    forgetDeadServer();
    shortenLog();
    var options = settings(port).map(setting -> "-c " + setting).collect(Collectors.joining(" "));
    var words = words("pg_ctl", "start", "-D", data.toString(), "-w", "-t", "60");
    words.addAll(List.of("-l", log().toString(), "-o", options));
    return new Command(words).run();
  }

  private Stream<String> settings(int port) {
    var always =
        Stream.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "jit=off");
    return Stream.concat(always, durability.settings().stream());
  }

  /// A process that got the number of a dead server would be taken for it.
  private void forgetDeadServer() {
    try {
      Files.deleteIfExists(Postmaster.file(data));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Stops the server; what was not committed is lost.
  void stop() {
    var words = words("pg_ctl", "stop", "-D", data.toString(), "-w", "-t", "30", "-m", "fast");
    postmaster()
        .filter(_ -> !new Command(words).run().succeeded())
        .ifPresent(Postmaster::interrupt);
  }

  /// The end of what the server had to say.
  String lastWords() {
    try {
      var lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException none) {
      return "";
    }
  }

  private void shortenLog() {
    try {
      if (Files.exists(log()) && Files.size(log()) > LARGE_LOG) {
        Files.delete(log());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path log() {
    return data.resolve("server.log");
  }

  private List<String> words(String program, String... arguments) {
    var words = new ArrayList<>(account.prefix());
    words.add(binaries.program(program));
    words.addAll(List.of(arguments));
    return words;
  }
}
