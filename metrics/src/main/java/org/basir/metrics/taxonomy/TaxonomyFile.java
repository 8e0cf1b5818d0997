package org.basir.metrics.taxonomy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.input.CsvRow;
import org.basir.metrics.input.CsvTable;
import org.basir.metrics.input.MalformedInput;

final class TaxonomyFile {

  static final List<String> COLUMNS =
      List.of("code", "slug", "name", "definition", "cues", "not_this");

  private TaxonomyFile() {}

  static SortedMap<SectorCode, Sector> sectors(CsvTable table) {
    var sectors = new TreeMap<SectorCode, Sector>();
    table.rows().forEach(row -> row.checked(() -> add(sectors, sector(row))));
    if (sectors.isEmpty()) {
      throw new MalformedInput(table.source(), 1, "there is no sector below the header");
    }
    return sectors;
  }

  static void add(SortedMap<SectorCode, Sector> sectors, Sector sector) {
    if (sectors.containsKey(sector.code())) {
      throw new IllegalArgumentException("Code " + sector.code() + " is given twice");
    }
    if (sectors.values().stream().anyMatch(known -> known.slug().equals(sector.slug()))) {
      throw new IllegalArgumentException("Slug '" + sector.slug() + "' is given twice");
    }
    sectors.put(sector.code(), sector);
  }

  private static Sector sector(CsvRow row) {
    return new Sector(
        new SectorCode(row.integer("code")),
        row.text("slug"),
        row.text("name"),
        row.text("definition"),
        row.text("cues"),
        row.text("not_this"));
  }
}
