package org.basir.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only their owner can read.
final class SecretFiles {

  private SecretFiles() {}

  /// The permissions are there before the content is.
  static void write(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    if (Platform.isWindows()) {
      Files.createFile(file);
    } else {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    Files.writeString(file, content);
  }
}
