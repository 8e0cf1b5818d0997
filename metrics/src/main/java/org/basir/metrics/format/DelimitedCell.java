package org.basir.metrics.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.basir.metrics.taxonomy.SectorCode;

/// Sectors in one field, as in `steel;banks` or `42|7`; empty for none.
record DelimitedCell(int column, SectorNames names) implements SectorCells {

  private static final Pattern SEPARATOR = Pattern.compile("[;|]");

  static List<String> split(String field) {
    return SEPARATOR.splitAsStream(field).filter(name -> !name.isBlank()).toList();
  }

  @Override
  public Set<SectorCode> sectors(RowDraft draft, List<String> fields) {
    return draft.sectors(CsvHeader.SECTORS, split(fields.get(column)), names);
  }

  @Override
  public Map<String, String> unknownColumns() {
    return Map.of();
  }

  @Override
  public LabelFormat format() {
    return LabelFormat.CSV_DELIMITED;
  }
}
