package org.basir.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.basir.ingest.text.Paragraph;
import org.basir.ingest.text.Part;
import org.junit.jupiter.api.Test;

class PlainTextTests {

  private static final String BLOCKS =
      """
      Sir, I rise to present the Budget for the year 2031-32.

      AGRICULTURE AND WATER

      Canals

      2. Canals in the dry districts will be lined. These are the aims:

      • Less seepage

      • More fields

      Pumps

      Pumps will be lent to groups of farmers.

      PART B

      3. I now come to taxes.
      """;

  private static final String WRAPPED =
      """
      AGRICULTURE AND WATER

      1. Canals in the dry districts will be lined with concrete, for they lose
      half of their water on the way, and the farmer at the far end of the line is
      left with noth-
      ing at all in the months that matter to him.
      2. Pumps driven by the sun will be lent to groups of small farmers, who in
      2029-
      30. years of drought had to sell their land.

                                   - 12 -

      (a) wells will be deepened, where the rock allows that to be done at all; and
      (b) tanks will be cleaned.
      """;

  @Test
  void takesShortBlocksForTitles() {
    ExtractedText text = read(BLOCKS);

    assertThat(paragraph(text, "Pumps will").section()).isEqualTo("AGRICULTURE AND WATER");
    assertThat(paragraph(text, "Pumps will").heading()).isEqualTo("Pumps");
    assertThat(paragraph(text, "2.").heading()).isEqualTo("Canals");
  }

  @Test
  void takesNoListItemForATitle() {
    assertThat(read(BLOCKS).paragraphs())
        .extracting(Paragraph::text)
        .contains("• Less seepage", "• More fields");
  }

  @Test
  void countsTitlesInOrdinals() {
    assertThat(read(BLOCKS).paragraphs())
        .extracting(Paragraph::ordinal)
        .containsExactly(0, 3, 4, 5, 7, 9);
  }

  @Test
  void ofTwoPartsTheFirstIsPartA() {
    ExtractedText text = read(BLOCKS);

    assertThat(text.paragraphs().getFirst().part()).contains(Part.A);
    assertThat(paragraph(text, "3.").part()).contains(Part.B);
    assertThat(paragraph(text, "3.").section()).isEmpty();
  }

  @Test
  void joinsHardWrappedLines() {
    assertThat(read(WRAPPED).paragraphs())
        .extracting(Paragraph::text)
        .anyMatch(text -> text.startsWith("1. Canals") && text.contains("left with nothing at all"))
        .anyMatch(text -> text.startsWith("2. Pumps") && text.endsWith("their land."))
        .contains("(b) tanks will be cleaned.")
        .hasSize(4);
  }

  @Test
  void offsetsPointIntoTheText() {
    for (String sample : new String[] {BLOCKS, WRAPPED}) {
      ExtractedText text = read(sample);

      assertThat(text.paragraphs())
          .allSatisfy(
              p -> assertThat(text.text().substring(p.start(), p.end())).isEqualTo(p.text()));
    }
  }

  @Test
  void dropsLinesOfALegacyFontAndCountsThem() {
    ExtractedText text =
        read("A verse moved me much.\n\nÉÊbÉä ºÉÖxÉÉ ´ÉcÉ¤ iÉÉäÆ\n\nIt ends here.");

    assertThat(text.paragraphs()).hasSize(2);
    assertThat(text.droppedLines()).isEqualTo(1);
  }

  @Test
  void takesFourTitlesInARowForAVerse() {
    ExtractedText text =
        read("He said it so.\n\nO Land\n\nO Sea\n\nO Sky\n\nO Sun\n\nAnd so it is.");

    assertThat(text.paragraphs()).hasSize(6);
  }

  @Test
  void keepsNoCharacterADatabaseRefuses() {
    assertThat(read("Tea\u0000 is \u0007taxed. It is so.").text())
        .isEqualTo("Tea is taxed. It is so.");
  }

  @Test
  void refusesBlanks() {
    assertThat(PlainText.read("  \n\n \t".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.slug()).isEqualTo("no-text"));
  }

  private static Paragraph paragraph(ExtractedText text, String start) {
    Optional<Paragraph> found =
        text.paragraphs().stream().filter(p -> p.text().startsWith(start)).findFirst();
    return found.orElseThrow();
  }

  private static ExtractedText read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ((Extracted) PlainText.read(bytes)).text();
  }
}
