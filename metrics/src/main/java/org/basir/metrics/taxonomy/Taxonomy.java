package org.basir.metrics.taxonomy;

import java.io.Reader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.input.CsvTable;

/// The fixed list of sectors that everything is labelled and ranked by, ordered by code.
///
/// The file is a CSV with the columns `code,slug,name,definition,cues,not_this`. Codes and slugs
/// are unique; codes need not be consecutive.
public final class Taxonomy {

  private final SortedMap<SectorCode, Sector> byCode;

  private Taxonomy(SortedMap<SectorCode, Sector> byCode) {
    this.byCode = Collections.unmodifiableSortedMap(byCode);
  }

  /// A taxonomy of these sectors in any order.
  ///
  /// @throws IllegalArgumentException if there is no sector, or a code or slug comes twice
  public static Taxonomy of(List<Sector> sectors) {
    var byCode = new TreeMap<SectorCode, Sector>();
    sectors.forEach(sector -> TaxonomyFile.add(byCode, sector));
    if (byCode.isEmpty()) {
      throw new IllegalArgumentException("A taxonomy needs at least one sector");
    }
    return new Taxonomy(byCode);
  }

  /// Reads a file.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming file and line
  /// @throws java.io.UncheckedIOException if the file cannot be read
  public static Taxonomy read(Path file) {
    return new Taxonomy(TaxonomyFile.sectors(CsvTable.read(file, TaxonomyFile.COLUMNS)));
  }

  /// Reads and closes the reader.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming the line
  public static Taxonomy read(Reader reader) {
    return new Taxonomy(
        TaxonomyFile.sectors(CsvTable.read("taxonomy", reader, TaxonomyFile.COLUMNS)));
  }

  public List<Sector> sectors() {
    return List.copyOf(byCode.values());
  }

  public List<SectorCode> codes() {
    return List.copyOf(byCode.keySet());
  }

  public Optional<Sector> find(SectorCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Optional<Sector> bySlug(String slug) {
    return byCode.values().stream().filter(sector -> sector.slug().equals(slug)).findFirst();
  }

  /// The sector of this code.
  ///
  /// @throws NoSuchElementException if the taxonomy has no such sector
  public Sector sector(SectorCode code) {
    return find(code)
        .orElseThrow(() -> new NoSuchElementException("The taxonomy has no sector " + code));
  }

  public int size() {
    return byCode.size();
  }
}
