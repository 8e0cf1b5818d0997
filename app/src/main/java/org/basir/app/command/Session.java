package org.basir.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.basir.app.client.SuiteClient;
import org.basir.app.suite.Suite;
import org.basir.app.suite.SuiteLock;
import org.basir.app.suite.SuiteSettings;

/// A suite to talk to: the one that runs on the data folder already, else one of our own.
record Session(SuiteClient client, Optional<Suite> own) implements AutoCloseable {

  static Session open() {
    return open(List.of());
  }

  static Session open(List<Path> folders) {
    var home = SuiteSettings.home(System.getenv());
    return SuiteLock.holder(home)
        .map(Session::joined)
        .orElseGet(() -> started(new SuiteSettings(home, OptionalInt.empty(), folders)));
  }

  static Session started(SuiteSettings settings) {
    var suite = Suite.start(settings);
    return new Session(new SuiteClient(suite.gateway()), Optional.of(suite));
  }

  private static Session joined(URI gateway) {
    return new Session(new SuiteClient(gateway), Optional.empty());
  }

  @Override
  public void close() {
    own.ifPresent(Suite::close);
  }
}
