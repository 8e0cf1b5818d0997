package org.basir.metrics.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basir.metrics.taxonomy.SectorCode;

/// How the fields of a CSV row say which sectors an excerpt has.
sealed interface SectorCells permits DelimitedCell, OneHotCells {

  Set<SectorCode> sectors(RowDraft draft, List<String> fields);

  /// What is wrong with columns, by their names.
  Map<String, String> unknownColumns();

  LabelFormat format();
}
