package org.basir.metrics.format;

import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.basir.metrics.input.CsvRow;
import org.basir.metrics.input.CsvTable;
import org.basir.metrics.taxonomy.SectorCode;

record ReturnsFile(CsvTable table) {

  private static final List<String> COLUMNS = List.of("budget_date", "kind", "sector_code", "n");

  static ReturnsFile of(Path file) {
    return new ReturnsFile(CsvTable.read(file, COLUMNS));
  }

  static ReturnsFile of(String source, Reader reader) {
    return new ReturnsFile(CsvTable.read(source, reader, COLUMNS));
  }

  SectorReturns returns(String target) {
    var column = column(target);
    refuseRepeats();
    var returns = new ArrayList<SectorReturn>();
    for (var row : table.rows()) {
      var value = row.optionalNumber(column);
      if (value.isPresent()) {
        row.checked(() -> returns.add(sectorReturn(row, value.getAsDouble())));
      }
    }
    return new SectorReturns(column, returns);
  }

  private String column(String target) {
    return Stream.of(target, "mean_" + target)
        .filter(targets()::contains)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s has no target '%s'; it has %s"
                    .formatted(table.source(), target, String.join(", ", targets()))));
  }

  private List<String> targets() {
    return table.columns().stream()
        .filter(column -> column.startsWith("mean_") || column.startsWith("median_"))
        .toList();
  }

  private void refuseRepeats() {
    var seen = new HashSet<List<String>>();
    for (var row : table.rows()) {
      if (!seen.add(List.of(row.text("budget_date"), row.text("sector_code")))) {
        throw row.malformed("this sector was already given for this budget");
      }
    }
  }

  private static SectorReturn sectorReturn(CsvRow row, double value) {
    return new SectorReturn(
        row.date("budget_date"),
        row.text("kind"),
        new SectorCode(row.integer("sector_code")),
        row.integer("n"),
        value);
  }
}
