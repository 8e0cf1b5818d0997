package org.basir.metrics.input;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A CSV file (RFC 4180, UTF-8) with a header line, held in memory.
///
/// Blanks around values and empty lines are dropped, columns not asked for are kept, and every row
/// has as many fields as the header.
///
/// @param source what errors call the file
public record CsvTable(String source, List<String> columns, List<CsvRow> rows) {

  public CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// Reads a file.
  ///
  /// @throws MalformedInput if a required column is missing or a row is broken
  /// @throws UncheckedIOException if the file cannot be read
  public static CsvTable read(Path file, List<String> required) {
    try {
      return read(String.valueOf(file.getFileName()), Files.newBufferedReader(file), required);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads and closes the reader.
  ///
  /// @throws MalformedInput if a required column is missing or a row is broken
  public static CsvTable read(String source, Reader reader, List<String> required) {
    return new CsvRecords(source, required).table(reader);
  }

  public boolean has(String column) {
    return columns.contains(column);
  }
}
