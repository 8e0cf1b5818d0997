package org.basir.metrics.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that went into an evaluation, identified by its content.
///
/// @param name without folders, which differ from machine to machine
public record DataFile(String name, long bytes, Sha256 sha256) {

  /// Reads the whole file.
  ///
  /// @throws UncheckedIOException if the file cannot be read
  public static DataFile of(Path file) {
    try {
      return new DataFile(String.valueOf(file.getFileName()), Files.size(file), Sha256.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
