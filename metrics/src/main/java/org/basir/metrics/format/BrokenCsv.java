package org.basir.metrics.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.regex.Pattern;

/// Where and why a CSV cannot be cut into rows.
record BrokenCsv(long line, String detail) {

  // The library gives the line in words only.
  private static final Pattern LINE = Pattern.compile("(.*) \\(record starting at line (\\d+)\\)");

  static BrokenCsv of(CsvParseException e) {
    var message = String.valueOf(e.getMessage());
    var parts = LINE.matcher(message);
    return parts.matches()
        ? new BrokenCsv(Long.parseLong(parts.group(2)), parts.group(1))
        : new BrokenCsv(1, message);
  }
}
