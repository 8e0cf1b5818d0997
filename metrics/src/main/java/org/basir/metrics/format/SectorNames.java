package org.basir.metrics.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Finds sectors by code, slug or exact name, in this order.
final class SectorNames {

  // 7.0 is what pandas makes of a column with gaps.
  private static final Pattern CODE = Pattern.compile("([0-9]{1,9})(\\.0+)?");

  private final Taxonomy taxonomy;
  private final NearestSector nearest;
  private final Map<String, Sector> bySlug = new HashMap<>();
  private final Map<String, List<Sector>> byName;

  SectorNames(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.nearest = new NearestSector(taxonomy);
    taxonomy.sectors().forEach(sector -> bySlug.put(sector.slug(), sector));
    byName = taxonomy.sectors().stream().collect(Collectors.groupingBy(Sector::name));
  }

  /// The slug, or the code where the slug would be read as one.
  static String written(Sector sector) {
    return code(sector.slug()).isEmpty() ? sector.slug() : sector.code().toString();
  }

  Optional<SectorCode> find(String name) {
    return code(name)
        .filter(code -> code > 0)
        .map(SectorCode::new)
        .flatMap(taxonomy::find)
        .or(() -> Optional.ofNullable(bySlug.get(name)))
        .or(() -> named(name))
        .map(Sector::code);
  }

  /// Says what a name that was not found could have meant.
  String unknown(String name) {
    var namesakes = byName.getOrDefault(name, List.of());
    if (!namesakes.isEmpty()) {
      var slugs = namesakes.stream().map(Sector::slug).collect(Collectors.joining(", "));
      return "'" + name + "' is the name of several sectors: " + slugs;
    }
    var sector = code(name).map(nearest::toCode).orElseGet(() -> nearest.toName(name));
    return "unknown sector '%s'; the nearest known is '%s' (%s, code %s)"
        .formatted(name, sector.slug(), sector.name(), sector.code());
  }

  private Optional<Sector> named(String name) {
    var sectors = byName.getOrDefault(name, List.of());
    return sectors.size() == 1 ? Optional.of(sectors.getFirst()) : Optional.empty();
  }

  private static Optional<Integer> code(String name) {
    var code = CODE.matcher(name);
    return code.matches() ? Optional.of(Integer.valueOf(code.group(1))) : Optional.empty();
  }
}
