package org.basir.ingest.pdf;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basir.ingest.text.Undecodable;

/// What the fonts of a document are for.
///
/// @param body the font most letters are set in
/// @param legacy fonts whose letters cannot be decoded
record Fonts(String body, Set<String> legacy) {

  private static final Pattern NAMELESS = Pattern.compile("(.*\\+)?[A-Z]{1,2}\\d+");

  static Fonts of(List<RunLine> lines) {
    List<Run> runs = lines.stream().flatMap(line -> line.runs().stream()).toList();
    Map<String, Long> letters =
        runs.stream().collect(groupingBy(Run::font, summingLong(Run::letters)));
    String body =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return new Fonts(body, legacyAmong(runs));
  }

  private static Set<String> legacyAmong(List<Run> runs) {
    Map<String, String> texts =
        runs.stream().collect(groupingBy(Run::font, mapping(Run::text, joining())));
    return texts.entrySet().stream()
        .filter(font -> Undecodable.is(font.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean decodes(Run run) {
    return !legacy.contains(run.font());
  }

  /// Fonts that tell nothing by their name are distinct if they are not the body's.
  boolean isDistinct(Run run) {
    return run.isBold() || (NAMELESS.matcher(run.font()).matches() && !run.font().equals(body));
  }
}
