package org.basir.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.basir.ingest.text.Paragraph;
import org.basir.ingest.text.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfTextTests {

  private static final List<List<String>> SPEECH =
      List.of(
          List.of(
              "#CONTENTS",
              "Introduction          1",
              "Irrigation of the dry districts          2",
              "Taxes          3"),
          List.of(
              "^Budget Speech          1",
              "#Budget 2031-2032",
              "+#February 3, 2031",
              "+Madam Speaker,",
              "+I rise to present the Budget for the year 2031-32.",
              "+#Irrigation",
              "+2. Water is the first concern of the farmer, and I shall begin with it today. The",
              "canals of the dry districts were dug a century ago, and their banks have been neg-",
              "lected since. I propose to line them with concrete, and to spend on them in the year",
              "2031-32 a sum of Rs. 1,200 crore. Half of it goes to the states. The states in turn are"),
          List.of(
              "^Budget Speech          2",
              "asked to keep the canals clean. Banks that are neglected again will not be lined a",
              "second time.",
              "+> (i) Pumps driven by the sun will be lent to groups of small farmers; and",
              "> (ii) wells will be deepened.",
              "+#PART B",
              "+#Customs Duties",
              "+3. The duty on pumps is reduced from 10 per cent to 5 per cent. Macro-",
              "economic effects are small, and macro-economic gains are expected."),
          List.of(
              "^Budget Speech          3",
              "+#Annexure to Part B",
              "+1. Pumps of heading 8413 pay 5 per cent."));

  private static ExtractedText text;

  @BeforeAll
  static void read() {
    var outcome = PdfText.read(PdfPages.of(SPEECH), ExtractionLimits.standard(), new PdfReaders(1));
    text = ((Extracted) outcome).text();
  }

  @Test
  void joinsLinesAcrossPagesAndUndoesHyphens() {
    assertThat(numbered("2").text())
        .startsWith("2. Water is the first")
        .contains("have been neglected since", "The states in turn are asked to keep")
        .endsWith("a second time.");
  }

  @Test
  void keepsTheHyphenOfACompound() {
    assertThat(numbered("3").text()).contains("Macro-economic effects");
  }

  @Test
  void leavesOutContentsAndPageFurniture() {
    assertThat(text.text()).doesNotContain("CONTENTS", "dry districts   ", "Budget Speech");
  }

  @Test
  void partsListItems() {
    assertThat(text.paragraphs())
        .extracting(Paragraph::text)
        .contains("(ii) wells will be deepened.")
        .anyMatch(item -> item.startsWith("(i) Pumps driven"));
  }

  @Test
  void knowsPartHeadingAndPage() {
    Paragraph paragraph = numbered("3");

    assertThat(numbered("2").part()).contains(Part.A);
    assertThat(numbered("2").heading()).isEqualTo("Irrigation");
    assertThat(numbered("2").page()).contains(2);
    assertThat(paragraph.part()).contains(Part.B);
    assertThat(paragraph.heading()).isEqualTo("Customs Duties");
    assertThat(paragraph.page()).contains(3);
  }

  @Test
  void setsAnnexesApart() {
    assertThat(text.paragraphs().getLast().part()).contains(Part.ANNEX);
  }

  @Test
  void offsetsPointIntoTheText() {
    assertThat(text.paragraphs())
        .allSatisfy(p -> assertThat(text.text().substring(p.start(), p.end())).isEqualTo(p.text()));
  }

  @Test
  void keepsTheTitlePageOutOfTheTitles() {
    assertThat(text.text()).startsWith("Budget 2031-2032\n\nFebruary 3, 2031");
    assertThat(text.paragraphs().getFirst().heading()).isEmpty();
    assertThat(text.pages()).isEqualTo(4);
  }

  private static Paragraph numbered(String number) {
    return text.paragraphs().stream()
        .filter(paragraph -> paragraph.number().equals(Optional.of(number)))
        .findFirst()
        .orElseThrow();
  }
}
