package org.basir.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The services and a database of their own, for the tests of one class.
final class RunningServices implements BeforeAllCallback, AfterAllCallback {

  private final Path folder = temporary();
  private @Nullable TestDatabase database;
  private @Nullable Services services;

  private static Path temporary() {
    try {
      return Files.createTempDirectory("basir-system");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database = TestDatabase.start(folder);
    services = Services.start(folder, database.settings());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (services != null) {
      services.close();
    }
    if (database != null) {
      database.close();
    }
  }

  Services services() {
    if (services == null) {
      throw new IllegalStateException("not started");
    }
    return services;
  }

  /// A folder that the services may read.
  Path folder() {
    return folder;
  }
}
