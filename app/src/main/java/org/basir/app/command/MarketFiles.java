package org.basir.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basir.app.client.CommandFailure;

/// The files of a market import.
final class MarketFiles {

  private static final int HEADER = 400;
  private static final Pattern TABLE =
      Pattern.compile(".+\\.(csv|csv\\.gz|zip|parquet)", Pattern.CASE_INSENSITIVE);

  private MarketFiles() {}

  /// The files among these paths and the tables in the folders among them, in the order of their
  /// names.
  ///
  /// @throws CommandFailure if there is none
  static List<Path> in(List<Path> paths) {
    var files = paths.stream().flatMap(MarketFiles::in).toList();
    if (files.isEmpty()) {
      throw new CommandFailure("there is no .csv, .csv.gz, .zip or .parquet in " + paths);
    }
    return files;
  }

  /// Whether a file is one of splits and bonus shares, by its header.
  static boolean holdsActions(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      var header = new String(bytes.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
      return header.lines().findFirst().orElse("").contains("ex_date");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> in(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (var inside = Files.walk(path)) {
      return inside
          .filter(file -> TABLE.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted()
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new CommandFailure("cannot read " + path + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
