package org.basir.ranking.returns;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.metrics.input.CsvRow;
import org.basir.metrics.input.CsvTable;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Which sector the company behind a symbol belongs to, and when.
///
/// @param memberships by symbol, no two of a symbol at the same time; companies without a sector
///   are absent
record SymbolSectors(Map<String, List<Membership>> memberships) {

  private static final String SHIPPED = "/taxonomy/symbol_sector.csv";
  private static final String FROM = "valid_from";
  private static final String TO = "valid_to";

  SymbolSectors {
    memberships = Map.copyOf(memberships);
  }

  /// Reads the user's file, or ours: a CSV with the columns `symbol,sector_code` and perhaps
  /// `valid_from,valid_to`, the first and the last day of the membership, where an empty field is
  /// no bound. Ours has no days: today's answer for all years. The codes of the user's file are
  /// those of the taxonomy in use; ours mean our taxonomy's sectors, and companies whose sector the
  /// taxonomy in use does not have are left out.
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
    var memberships = new HashMap<String, List<Membership>>();
    var table = CsvTable.read(source, reader, List.of("symbol", "sector_code"));
    for (var row : table.rows()) {
      if (!row.text("sector_code").isEmpty()) {
        row.checked(() -> add(membership(table, row), row.text("symbol"), memberships));
      }
    }
    return new SymbolSectors(memberships);
  }

  /// The sectors of the symbols on a day.
  Map<String, SectorCode> on(LocalDate day) {
    var sectors = new HashMap<String, SectorCode>();
    memberships.forEach((symbol, times) ->
        times.stream()
            .filter(time -> time.on(day))
            .findFirst()
            .ifPresent(time -> sectors.put(symbol, time.sector())));
    return sectors;
  }

  private static Membership membership(CsvTable table, CsvRow row) {
    return new Membership(
        new SectorCode(row.integer("sector_code")),
        day(table, row, FROM).orElse(LocalDate.MIN),
        day(table, row, TO).orElse(LocalDate.MAX));
  }

  private static Optional<LocalDate> day(CsvTable table, CsvRow row, String column) {
    return table.has(column) && !row.text(column).isEmpty()
        ? Optional.of(row.date(column))
        : Optional.empty();
  }

  private static void add(
      Membership membership, String symbol, Map<String, List<Membership>> memberships) {
    var times = memberships.computeIfAbsent(symbol, _ -> new ArrayList<>());
    if (times.stream().anyMatch(membership::overlaps)) {
      throw new IllegalArgumentException(symbol + " is in two sectors at the same time");
    }
    times.add(membership);
  }

  /// A sector is the same in two taxonomies if its slug is.
  private SymbolSectors moved(Taxonomy from, Taxonomy to) {
    var moved = new HashMap<String, List<Membership>>();
    memberships.forEach((symbol, times) -> {
      var known =
          times.stream()
              .flatMap(time ->
                  from
                      .find(time.sector())
                      .flatMap(sector -> to.bySlug(sector.slug()))
                      .map(sector -> time.in(sector.code()))
                      .stream())
              .toList();
      moved.put(symbol, known);
    });
    return new SymbolSectors(moved);
  }

  private static Reader shipped() {
    var stream = SymbolSectors.class.getResourceAsStream(SHIPPED);
    return new InputStreamReader(Objects.requireNonNull(stream, SHIPPED), StandardCharsets.UTF_8);
  }
}
