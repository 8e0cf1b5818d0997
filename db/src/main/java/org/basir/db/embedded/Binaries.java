package org.basir.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked.
///
/// @param folder holds `bin`, `lib` and `share`
record Binaries(Path folder) {

  private static final Logger log = LoggerFactory.getLogger(Binaries.class);
  private static final int MAY_EXECUTE = 0100;

  /// The programs in this folder, which are unpacked unless an earlier start did that. What is
  /// there is complete, since a folder gets its name only when it is filled.
  static Binaries in(Path parent) {
    var folder = parent.resolve("postgresql-" + version() + "-" + Platform.name());
    if (Files.notExists(folder)) {
      log.info("Unpacking PostgreSQL {} to {}", version(), folder);
      Folders.fill(folder, Binaries::unpack);
    }
    return new Binaries(folder);
  }

  static String version() {
    try (var file = Binaries.class.getResourceAsStream("binaries.properties")) {
      var properties = new Properties();
      properties.load(Objects.requireNonNull(file));
      return Objects.requireNonNull(properties.getProperty("version"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The path of a program such as `pg_ctl`.
  String program(String name) {
    return folder.resolve("bin").resolve(name + (Platform.isWindows() ? ".exe" : "")).toString();
  }

  private static void unpack(Path folder) throws IOException {
    try (var archive = archive();
        var entries = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        unpack(entry, entries, folder.resolve(entry.getName()));
      }
    }
  }

  private static InputStream archive() {
    var archive = Binaries.class.getResourceAsStream("/postgres-" + Platform.name() + ".txz");
    if (archive == null) {
      throw new PostgresUnavailable(
          "There is no embedded PostgreSQL for %s here: set DB_URL, DB_USER and DB_PASSWORD"
              .formatted(Platform.name()));
    }
    return archive;
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    Folders.create(entry.isDirectory() ? file : Objects.requireNonNull(file.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, file);
      Folders.openToAll(file, (entry.getMode() & MAY_EXECUTE) != 0);
    }
  }
}
