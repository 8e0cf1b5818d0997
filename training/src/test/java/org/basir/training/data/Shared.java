package org.basir.training.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The labels with their texts, which are not ours to publish: tests that want them are skipped
/// where they are absent.
public final class Shared {

  private Shared() {}

  public static Path file(String path) {
    var folder =
        Optional.ofNullable(System.getProperty("BASIR_SHARED", System.getenv("BASIR_SHARED")))
            .map(Path::of)
            .orElse(Path.of("..", "..", "shared"));
    var file = folder.resolve(path);
    assumeTrue(Files.exists(file), () -> "There is no " + file);
    return file;
  }
}
