package org.basir.metrics.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Reads a CSV with the columns `id,budget,year,split,section,heading,text` in any order and, after
/// or between them, the sectors; `split`, `section` and `heading` may be absent. Unlike
/// [org.basir.metrics.input.CsvTable] it keeps blanks within values and goes on after a bad row.
record CsvLabels(CsvHeader header, SectorCells cells) {

  static Iterator<CsvRecord> records(String text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text)
        .iterator();
  }

  /// @param records below the header
  LabelRows rows(Iterator<CsvRecord> records) {
    var rows = new RowCollector(RowError.Place.LINE, "id");
    cells.unknownColumns().forEach((column, detail) -> rows.refuse(header.line(), column, detail));
    try {
      records.forEachRemaining(fields -> add(rows, fields));
    } catch (CsvParseException e) {
      var broken = BrokenCsv.of(e);
      rows.refuse(broken.line(), "", broken.detail() + "; nothing from here on was read");
    }
    return rows.rows();
  }

  private void add(RowCollector rows, CsvRecord fields) {
    // Spreadsheets write the empty rows below their last.
    if (!fields.getFields().stream().allMatch(String::isBlank)) {
      rows.add(fields.getStartingLineNumber(), draft -> excerpt(draft, fields));
    }
  }

  private @Nullable LabelledExcerpt excerpt(RowDraft draft, CsvRecord fields) {
    if (fields.getFieldCount() != header.columns().size()) {
      draft.refuse(
          "",
          "%d fields where the header names %d columns"
              .formatted(fields.getFieldCount(), header.columns().size()));
      return null;
    }
    var sectors = cells.sectors(draft, fields.getFields());
    return draft.excerpt(FieldMapping.DEFAULT, name -> header.value(fields, name), sectors);
  }
}
