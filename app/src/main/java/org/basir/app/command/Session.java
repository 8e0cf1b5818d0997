package org.basir.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.SuiteClient;
import org.basir.app.suite.Suite;
import org.basir.app.suite.SuiteLock;
import org.basir.app.suite.SuiteSettings;

/// A suite to talk to: the one that runs on the data folder already, else one of our own.
record Session(SuiteClient client, Optional<Suite> own) implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final int LOOKS = 600;

  static Session open() {
    return open(List.of(), Map.of());
  }

  static Session open(List<Path> folders) {
    return open(folders, Map.of());
  }

  /// @param properties of a suite of our own; one that runs already has its own
  static Session open(List<Path> folders, Map<String, String> properties) {
    var home = SuiteSettings.home(System.getenv());
    return joined(home)
        .orElseGet(
            () -> started(new SuiteSettings(home, OptionalInt.empty(), folders, properties)));
  }

  static Session started(SuiteSettings settings) {
    var suite = Suite.start(settings);
    return new Session(new SuiteClient(suite.gateway()), Optional.of(suite));
  }

  /// A suite that another process has just begun to start is waited for. Where it gives up, its
  /// lock goes with it.
  private static Optional<Session> joined(Path home) {
    var holder = SuiteLock.holder(home);
    for (int look = 1; holder.isPresent() && !answers(holder.get()); look++) {
      if (look == LOOKS) {
        throw new CommandFailure(
            "the suite on %s does not answer at %s".formatted(home, holder.get()));
      }
      Waiting.sleep(INTERVAL);
      holder = SuiteLock.holder(home);
    }
    return holder.map(gateway -> new Session(new SuiteClient(gateway), Optional.empty()));
  }

  private static boolean answers(URI gateway) {
    return new SuiteClient(gateway).isReady();
  }

  /// Whether the suite was started for this command, and so may read the folders it names.
  boolean readsFolders() {
    return own.isPresent();
  }

  @Override
  public void close() {
    own.ifPresent(Suite::close);
  }
}
