package org.basir.metrics.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/// Which state of this software made a figure: its version and the commit it was built from, as in
/// `0.1.0+f1e61ed`, where `-dirty` says that the sources had been changed since.
public final class CodeVersion {

  /// Classes that were compiled but not packaged.
  private static final String UNPACKAGED = "development";

  private CodeVersion() {}

  /// The version of the jar that a class is in.
  public static String of(Class<?> type) {
    try {
      var place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(place) ? of(place) : UNPACKAGED;
    } catch (URISyntaxException | IOException e) {
      throw new UncheckedIOException(new IOException("Cannot read the version of " + type, e));
    }
  }

  private static String of(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      var manifest = file.getManifest();
      return manifest == null ? UNPACKAGED : of(manifest.getMainAttributes());
    }
  }

  static String of(Attributes attributes) {
    var version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    var commit = attributes.getValue("Basir-Commit");
    // outside a checkout the build has no commit and leaves the placeholder
    var known = commit != null && !commit.startsWith("$");
    return version == null ? UNPACKAGED : version + (known ? "+" + commit : "");
  }
}
