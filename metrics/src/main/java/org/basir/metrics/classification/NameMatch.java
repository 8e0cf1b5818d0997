package org.basir.metrics.classification;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Gives the sectors whose name, or a part of it, stands in the text, in singular or plural.
///
/// Parts in capitals match capitals only. The parts of `Media - Print/Television/Radio` are
/// `media`, `print`, `television` and `radio`.
public final class NameMatch implements Baseline {

  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("\\s+-\\s+|\\s*[&/,]\\s*|\\s+and\\s+");
  // Parts that name no sector of their own, as in Marine Port & Services.
  private static final Set<String> GENERIC = Set.of("products", "services", "operators");

  private final Map<SectorCode, Pattern> names = new TreeMap<>();

  public NameMatch(Taxonomy taxonomy) {
    taxonomy.sectors().forEach(sector -> names.put(sector.code(), pattern(sector.name())));
  }

  @Override
  public String name() {
    return "sector name in the text";
  }

  @Override
  public Set<SectorCode> predict(LabelledExcerpt excerpt) {
    return names.entrySet().stream()
        .filter(sector -> sector.getValue().matcher(excerpt.text()).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Pattern pattern(String name) {
    var parts = new ArrayList<>(List.of(BETWEEN_PARTS.split(name)));
    parts.removeIf(part -> GENERIC.contains(part.toLowerCase(Locale.ROOT)));
    var alternatives =
        parts.isEmpty() ? words(name) : parts.stream().map(NameMatch::words).collect(joining("|"));
    return Pattern.compile("\\b(?:" + alternatives + ")\\b");
  }

  private static String words(String part) {
    // IT is a sector, it is not.
    boolean acronym = part.equals(part.toUpperCase(Locale.ROOT));
    return Arrays.stream(part.split("\\s+"))
        .map(word -> Pattern.quote(word.replaceFirst("s$", "")) + "(?:e?s)?")
        .collect(joining("\\s+", acronym ? "(?:" : "(?i:", ")"));
  }
}
