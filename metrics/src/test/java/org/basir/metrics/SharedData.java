package org.basir.metrics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Real speeches and prices, which are not ours to publish: tests that want them are skipped where
/// they are absent.
public final class SharedData {

  private SharedData() {}

  public static Path file(String path) {
    var file = folder().resolve(path);
    assumeTrue(Files.exists(file), () -> "There is no " + file);
    return file;
  }

  private static Path folder() {
    return Optional.ofNullable(System.getProperty("BASIR_SHARED", System.getenv("BASIR_SHARED")))
        .map(Path::of)
        .orElseGet(() -> repository().resolveSibling("shared"));
  }

  // Maven runs the tests of a module in its folder.
  private static Path repository() {
    return Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
  }
}
