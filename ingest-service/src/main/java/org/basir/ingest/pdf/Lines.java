package org.basir.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basir.ingest.text.Cleaning;
import org.basir.ingest.text.Undecodable;

/// The readable lines of a document.
///
/// @param dropped how many others there were, in whole or in part
record Lines(List<PdfLine> readable, int dropped) {

  /// Bullets of symbol fonts arrive in the private use area.
  private static final Pattern PRIVATE_BULLET = Pattern.compile("^\\s*[\\uE000-\\uF8FF]");

  private static final Pattern PRIVATE = Pattern.compile("[\\uE000-\\uF8FF]");

  static Lines of(List<RunLine> lines) {
    Fonts fonts = Fonts.of(lines);
    List<PdfLine> readable = new ArrayList<>();
    int dropped = 0;
    for (RunLine line : lines) {
      List<Run> runs = visible(line.runs().stream().filter(fonts::decodes).toList());
      String text = text(line.runs().stream().filter(fonts::decodes).toList());
      String kept = Undecodable.cutFrom(text);
      if (!kept.isEmpty() && !runs.isEmpty()) {
        readable.add(line(line, runs, kept, fonts));
      }
      dropped += kept.equals(text) && runs.size() == visible(line.runs()).size() ? 0 : 1;
    }
    return new Lines(List.copyOf(readable), dropped);
  }

  private static List<Run> visible(List<Run> runs) {
    return runs.stream().filter(run -> !run.isBlank()).toList();
  }

  private static String text(List<Run> runs) {
    String raw = runs.stream().map(Run::text).collect(Collectors.joining());
    String bulleted = PRIVATE_BULLET.matcher(raw).replaceFirst("• ");
    return Cleaning.oneLine(
        Cleaning.visible(PRIVATE.matcher(bulleted).replaceAll("")).replace('\n', ' '));
  }

  private static PdfLine line(RunLine line, List<Run> runs, String text, Fonts fonts) {
    List<Run> lettered = runs.stream().filter(run -> run.letters() > 0).toList();
    boolean emphasised = !lettered.isEmpty() && lettered.stream().allMatch(fonts::isDistinct);
    float size =
        runs.stream().max(Comparator.comparingLong(Run::letters)).map(Run::size).orElse(0f);
    return new PdfLine(
        line.page(),
        line.y(),
        runs.getFirst().left(),
        runs.getLast().right(),
        size,
        emphasised,
        emphasised ? "" : lead(runs, fonts),
        text);
  }

  private static String lead(List<Run> runs, Fonts fonts) {
    String distinct =
        runs.stream()
            .takeWhile(run -> run.letters() == 0 || fonts.isDistinct(run))
            .map(Run::text)
            .collect(Collectors.joining());
    return Cleaning.oneLine(Cleaning.visible(distinct));
  }
}
