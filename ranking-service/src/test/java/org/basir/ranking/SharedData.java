package org.basir.ranking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real prices and returns, which are not ours to ship. Tests that want them are skipped where they
/// are not.
public final class SharedData {

  private SharedData() {}

  /// A file, named from the folder of the data.
  public static Path file(String name) {
    var found =
        Stream.of(
                Optional.ofNullable(System.getProperty("BASIR_SHARED")),
                Optional.ofNullable(System.getenv("BASIR_SHARED")),
                Optional.of("../../shared"))
            .flatMap(Optional::stream)
            .map(folder -> Path.of(folder, "data", name))
            .filter(Files::exists)
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), () -> "There is no " + name + " here");
    return found.orElseThrow();
  }
}
