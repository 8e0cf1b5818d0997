package org.basir.ranking.returns;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.metrics.input.CsvTable;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Which sector the company behind a symbol belongs to; today's answer for all years.
///
/// @param bySymbol companies without a sector are absent
record SymbolSectors(Map<String, SectorCode> bySymbol) {

  private static final String SHIPPED = "/taxonomy/symbol_sector.csv";

  SymbolSectors {
    bySymbol = Map.copyOf(bySymbol);
  }

  /// Reads the user's file, or ours: a CSV with the columns `symbol,sector_code`. The codes of the
  /// user's file are those of the taxonomy in use; ours mean our taxonomy's sectors, and companies
  /// whose sector the taxonomy in use does not have are left out.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming file and line
  static SymbolSectors load(Optional<Path> file, Taxonomy taxonomy) throws IOException {
    try (var reader = file.isPresent() ? Files.newBufferedReader(file.get()) : shipped()) {
      var sectors = read(file.map(Path::toString).orElse(SHIPPED), reader);
      return file.isPresent()
          ? sectors
          : sectors.moved(Taxonomies.load(Optional.empty()), taxonomy);
    }
  }

  static SymbolSectors read(String source, Reader reader) {
    var sectors = new HashMap<String, SectorCode>();
    for (var row : CsvTable.read(source, reader, List.of("symbol", "sector_code")).rows()) {
      if (!row.text("sector_code").isEmpty()) {
        row.checked(
            () -> sectors.put(row.text("symbol"), new SectorCode(row.integer("sector_code"))));
      }
    }
    return new SymbolSectors(sectors);
  }

  /// A sector is the same in two taxonomies if its slug is.
  private SymbolSectors moved(Taxonomy from, Taxonomy to) {
    var moved = new HashMap<String, SectorCode>();
    bySymbol.forEach((symbol, code) ->
        from.find(code)
            .flatMap(sector -> to.bySlug(sector.slug()))
            .ifPresent(sector -> moved.put(symbol, sector.code())));
    return new SymbolSectors(moved);
  }

  private static Reader shipped() {
    var stream = SymbolSectors.class.getResourceAsStream(SHIPPED);
    return new InputStreamReader(Objects.requireNonNull(stream, SHIPPED), StandardCharsets.UTF_8);
  }
}
