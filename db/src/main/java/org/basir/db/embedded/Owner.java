package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// A user of this machine.
record Owner(String name, int uid, int gid) {

  static final Owner ROOT = new Owner("root", 0, 0);

  private static final Path USERS = Path.of("/etc/passwd");

  /// The user of this name, who has to be in the system's file, since `initdb` looks there.
  static Optional<Owner> named(String name) {
    try (var lines = Files.lines(USERS)) {
      return lines
          .map(line -> line.split(":", -1))
          .filter(fields -> fields.length > 3 && fields[0].equals(name))
          .findFirst()
          .map(fields -> new Owner(name, Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Hands a file or a whole folder over, unless it is this user's already: how the server runs can
  /// change between two starts.
  void take(Path file) {
    try {
      if (Files.exists(file) && !owns(file)) {
        try (var files = Files.walk(file)) {
          for (var each : (Iterable<Path>) files::iterator) {
            Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean owns(Path file) throws IOException {
    return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(uid);
  }
}
