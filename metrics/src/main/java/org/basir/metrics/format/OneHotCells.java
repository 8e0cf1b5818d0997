package org.basir.metrics.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basir.metrics.taxonomy.SectorCode;

/// Sectors as columns of 0 and 1, named by code, slug or name. A sector without a column is given
/// to no row; a column that names no sector is an error, since its labels would get lost.
///
/// @param known sectors by the position of their column
/// @param unknown what is wrong with the other columns, by their position
record OneHotCells(
    List<String> columns, SortedMap<Integer, SectorCode> known, SortedMap<Integer, String> unknown)
    implements SectorCells {

  static OneHotCells of(CsvHeader header, SectorNames names) {
    var cells = new OneHotCells(header.columns(), new TreeMap<>(), new TreeMap<>());
    for (int i : header.others()) {
      var column = header.columns().get(i);
      names
          .find(column)
          .ifPresentOrElse(
              code -> cells.add(header, i, code),
              () -> cells.unknown.put(i, names.unknown(column)));
    }
    return cells;
  }

  @Override
  public Set<SectorCode> sectors(RowDraft draft, List<String> fields) {
    var sectors = new TreeSet<SectorCode>();
    known.forEach((i, code) -> {
      if (ZeroOne.read(draft, columns.get(i), fields.get(i))) {
        sectors.add(code);
      }
    });
    unknown.forEach((i, detail) -> {
      if (ZeroOne.parse(fields.get(i)).orElse(false)) {
        draft.refuse(columns.get(i), detail);
      }
    });
    return sectors;
  }

  @Override
  public Map<String, String> unknownColumns() {
    var details = new LinkedHashMap<String, String>();
    unknown.forEach((i, detail) -> details.put(columns.get(i), detail));
    return details;
  }

  @Override
  public LabelFormat format() {
    return LabelFormat.CSV_ONE_HOT;
  }

  private void add(CsvHeader header, int column, SectorCode code) {
    if (known.containsValue(code)) {
      throw header.malformed("two columns are sector " + code + " in " + header.list());
    }
    known.put(column, code);
  }
}
