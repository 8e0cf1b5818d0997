package org.basir.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.Paragraph;
import org.basir.ingest.text.Part;
import org.junit.jupiter.api.Test;

/// The text extracted from the printed speeches agrees with their clean texts.
///
/// Two figures a year. *Speech*: everything before the annexes, titles included. *Body*: the
/// paragraphs only, concatenated; as the clean texts often carry a title at the end of the
/// paragraph before it, a title of the PDF is cut there if what is left ends a sentence.
class PdfAgreementTests {

  private static final double BAR = 0.97;
  private static final Map<String, String> PDFS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("2014", "bs201415"),
              Map.entry("2015", "bs201516"),
              Map.entry("2016", "bs201617"),
              Map.entry("2017", "bs201718"),
              Map.entry("2018", "bs201819"),
              Map.entry("2019", "bs201920"),
              Map.entry("2020", "bs202021"),
              Map.entry("2021", "bs202122"),
              Map.entry("2022", "bs202223"),
              Map.entry("2023", "bs2023_24"),
              Map.entry("2024", "bs2024_25"),
              Map.entry("2025", "bs2025_26"),
              Map.entry("2026", "bs2026_27")));

  private record Agreement(String year, double speech, double body, double raw) {

    @Override
    public String toString() {
      return "%s  speech %.4f  body %.4f  (titles not cut: %.4f)"
          .formatted(year, speech, body, raw);
    }
  }

  @Test
  void agreesWithTheCleanTexts() {
    SharedSpeeches.data();
    List<Agreement> agreements =
        PDFS.entrySet().stream().map(pdf -> agreement(pdf.getKey(), pdf.getValue())).toList();
    agreements.forEach(System.out::println);

    assertThat(agreements).allMatch(agreement -> agreement.body() >= BAR);
    assertThat(agreements).allMatch(agreement -> agreement.speech() >= BAR);
  }

  private static Agreement agreement(String year, String name) {
    ExtractedText pdf = SharedSpeeches.text("pdf/" + name + ".pdf");
    ExtractedText clean = SharedSpeeches.text(year + ".txt");
    List<String> body = body(pdf).flatMap(p -> Grams.words(p.text()).stream()).toList();
    return new Agreement(
        year,
        Grams.jaccard(Grams.words(speech(pdf)), Grams.words(speech(clean))),
        Grams.jaccard(body, withoutTitles(clean, titles(pdf))),
        Grams.jaccard(body, body(clean).flatMap(p -> Grams.words(p.text()).stream()).toList()));
  }

  private static Stream<Paragraph> body(ExtractedText text) {
    return text.paragraphs().stream().filter(p -> !p.part().equals(Optional.of(Part.ANNEX)));
  }

  private static String speech(ExtractedText text) {
    int start = text.paragraphs().getFirst().start();
    int end = body(text).mapToInt(Paragraph::end).max().orElseThrow();
    return text.text().substring(start, end);
  }

  private static Set<String> titles(ExtractedText pdf) {
    return body(pdf)
        .flatMap(p -> Stream.of(p.section(), p.heading()))
        .filter(title -> !title.isEmpty())
        .collect(Collectors.toSet());
  }

  private static List<String> withoutTitles(ExtractedText clean, Set<String> titles) {
    List<String> words = new ArrayList<>();
    body(clean).forEach(p -> words.addAll(Grams.words(withoutTitles(p.text(), titles))));
    return words;
  }

  private static String withoutTitles(String paragraph, Set<String> titles) {
    return titles.stream()
        .filter(title -> paragraph.endsWith(" " + title))
        .map(title -> paragraph.substring(0, paragraph.length() - title.length()).strip())
        .filter(rest -> rest.matches("(?s).*[.:;?!’”]"))
        .findFirst()
        .map(rest -> withoutTitles(rest, titles))
        .orElse(paragraph);
  }
}
