package org.basir.metrics.format;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.Taxonomy;

/// The sector that someone may have meant: fewest letters changed in its slug or name.
record NearestSector(List<Sector> sectors) {

  // Nothing as long as this is a sector with a typing error.
  private static final int LONGEST = 80;

  NearestSector(Taxonomy taxonomy) {
    this(taxonomy.sectors());
  }

  Sector toName(String name) {
    var wanted = name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return least(sector ->
        Math.min(
            changes(wanted, sector.slug()),
            changes(wanted, sector.name().toLowerCase(Locale.ROOT))));
  }

  Sector toCode(int code) {
    return least(sector -> Math.abs(sector.code().value() - code));
  }

  private Sector least(ToIntFunction<Sector> distance) {
    return sectors.stream().min(Comparator.comparingInt(distance)).orElseThrow();
  }

  /// The distance of Levenshtein.
  static int changes(String from, String to) {
    var row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 0; i < from.length(); i++) {
      advance(row, from.charAt(i), to);
    }
    return row[to.length()];
  }

  private static void advance(int[] row, char letter, String to) {
    int diagonal = row[0]++;
    for (int j = 1; j < row.length; j++) {
      int kept = diagonal + (letter == to.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
    }
  }
}
