package org.basir.classifier.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// Files that are not ours to publish and may be absent; tests that need them are skipped then.
public final class SharedData {

  private SharedData() {}

  /// A file below the shared folder.
  public static Path file(String path) {
    var found =
        Stream.of(
                set(System.getProperty("BASIR_SHARED")),
                set(System.getenv("BASIR_SHARED")),
                beside())
            .flatMap(Optional::stream)
            .map(folder -> folder.resolve(path))
            .filter(Files::isRegularFile)
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), path + " is not here");
    return found.orElseThrow();
  }

  private static Optional<Path> set(@Nullable String folder) {
    return Optional.ofNullable(folder).map(Path::of);
  }

  /// `../shared` beside the repository, whose modules are one level below its root.
  private static Optional<Path> beside() {
    return Optional.of(Path.of("").toAbsolutePath().resolve("../../shared").normalize());
  }
}
