package org.basir.metrics.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.metrics.input.MalformedInput;

/// The columns of a label file.
///
/// @param line the header stands on
record CsvHeader(String source, long line, List<String> columns) {

  static final String SECTORS = "sectors";
  static final List<String> EXCERPT =
      List.of("id", "budget", "year", "split", "section", "heading", "text");
  private static final List<String> REQUIRED = List.of("id", "budget", "year", "text");

  CsvHeader {
    columns = columns.stream().map(String::strip).toList();
  }

  static CsvHeader of(String source, CsvRecord names) {
    var header = new CsvHeader(source, names.getStartingLineNumber(), names.getFields());
    header.check();
    return header;
  }

  String value(CsvRecord fields, String column) {
    int index = columns.indexOf(column);
    return index < 0 ? "" : fields.getField(index);
  }

  /// The columns that are no part of an excerpt's own.
  List<Integer> others() {
    return IntStream.range(0, columns.size())
        .filter(i -> !EXCERPT.contains(columns.get(i)))
        .boxed()
        .toList();
  }

  String list() {
    return String.join(",", columns);
  }

  MalformedInput malformed(String detail) {
    return new MalformedInput(source, line, detail);
  }

  private void check() {
    for (char separator : new char[] {';', '\t', '|'}) {
      refuseSeparator(separator);
    }
    for (var column : REQUIRED) {
      if (!columns.contains(column)) {
        throw malformed("column '" + column + "' is missing in " + list());
      }
    }
    if (new HashSet<>(columns).size() < columns.size()) {
      throw malformed("a column is named twice in " + list());
    }
  }

  private void refuseSeparator(char separator) {
    var only = columns.getFirst();
    if (columns.size() == 1 && only.indexOf(separator) > 0) {
      var shown = separator == '\t' ? "tabs" : "'" + separator + "'";
      throw malformed("columns are separated by " + shown + ", expected commas");
    }
  }
}
