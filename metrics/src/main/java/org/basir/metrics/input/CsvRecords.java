package org.basir.metrics.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

/// Turns records into a table and says precisely what is wrong with them.
final class CsvRecords {

  private final String source;
  private final List<String> required;
  private long line = 1;

  CsvRecords(String source, List<String> required) {
    this.source = source;
    this.required = required;
  }

  CsvTable table(Reader reader) {
    try (var records = open(reader)) {
      return table(records.iterator());
    } catch (CsvParseException e) {
      throw malformed(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw undecodable(e);
    } catch (IOException e) {
      throw undecodable(new UncheckedIOException(e));
    }
  }

  // Rows of the wrong width are let through so that our own message can name the line and widths.
  private static CsvReader<CsvRecord> open(Reader reader) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(reader);
  }

  private CsvTable table(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw malformed("the file is empty, expected the columns " + String.join(",", required));
    }
    var columns = columns(records.next());
    var rows = new ArrayList<CsvRow>();
    while (records.hasNext()) {
      rows.add(row(columns, records.next()));
    }
    return new CsvTable(source, columns, rows);
  }

  private List<String> columns(CsvRecord header) {
    line = header.getStartingLineNumber();
    var columns = stripped(header);
    if (new HashSet<>(columns).size() < columns.size()) {
      throw malformed("a column is named twice in " + String.join(",", columns));
    }
    for (var column : required) {
      if (!columns.contains(column)) {
        throw malformed("column '" + column + "' is missing in " + String.join(",", columns));
      }
    }
    return columns;
  }

  private CsvRow row(List<String> columns, CsvRecord fields) {
    line = fields.getStartingLineNumber();
    if (fields.getFieldCount() != columns.size()) {
      throw malformed(
          fields.getFieldCount() + " fields where the header names " + columns.size() + " columns");
    }
    return new CsvRow(source, line, columns, stripped(fields));
  }

  private static List<String> stripped(CsvRecord fields) {
    return fields.getFields().stream().map(field -> field.replace("\uFEFF", "").strip()).toList();
  }

  private MalformedInput malformed(String detail) {
    return new MalformedInput(source, line, detail);
  }

  private RuntimeException undecodable(UncheckedIOException e) {
    return e.getCause() instanceof CharacterCodingException
        ? malformed("this line or one soon after it is not UTF-8")
        : e;
  }
}
