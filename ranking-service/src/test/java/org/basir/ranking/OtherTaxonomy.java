package org.basir.ranking;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// A user's own taxonomy: our sectors with their codes in reverse, but for one that is another.
public final class OtherTaxonomy {

  /// The sector that only this taxonomy has.
  public static final String NEW = "space-tourism";

  /// The sector that only ours has.
  public static final String MISSING = "banks";

  private OtherTaxonomy() {}

  public static Taxonomy ours() {
    return Taxonomies.load(Optional.empty());
  }

  public static Taxonomy permuted() {
    var sectors = new ArrayList<Sector>();
    for (var sector : ours().sectors()) {
      var code = new SectorCode(ours().size() + 1 - sector.code().value());
      var slug = sector.slug().equals(MISSING) ? NEW : sector.slug();
      sectors.add(new Sector(code, slug, slug, "", "", ""));
    }
    return Taxonomy.of(sectors);
  }

  /// The file of [#permuted()].
  public static String csv() {
    return permuted().sectors().stream()
        .map(sector -> "%s,%s,%s,,,".formatted(sector.code(), sector.slug(), sector.name()))
        .collect(Collectors.joining("\n", "code,slug,name,definition,cues,not_this\n", "\n"));
  }
}
