package org.basir.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTests {

  @Test
  void dropsLinesOfAFontThatCannotBeDecoded() {
    Lines lines =
        Lines.of(
            List.of(line(run("Times", "The minister recited a verse:")), line(run("Dev", VERSE))));

    assertThat(lines.readable())
        .extracting(PdfLine::text)
        .containsExactly("The minister recited a verse:");
    assertThat(lines.dropped()).isEqualTo(1);
  }

  @Test
  void keepsWhatStandsBesideAnUndecodableVerse() {
    Lines lines =
        Lines.of(
            List.of(
                line(run("Times", "Now to health. " + VERSE + " he said.")),
                line(run("Times", "Hospitals will be built in each of the hundred districts."))));

    assertThat(lines.readable()).extracting(PdfLine::text).contains("Now to health. he said.");
    assertThat(lines.dropped()).isEqualTo(1);
  }

  @Test
  void leavesAccentsInWordsAlone() {
    Lines lines = Lines.of(List.of(line(run("Times", "growth vis-à-vis the café owners"))));

    assertThat(lines.dropped()).isZero();
    assertThat(lines.readable()).hasSize(1);
  }

  @Test
  void readsBulletsOfSymbolFonts() {
    Lines lines =
        Lines.of(List.of(line(run("Symbol", "\uF0B7"), run("Times", " roads and bridges"))));

    assertThat(lines.readable().getFirst().text()).isEqualTo("• roads and bridges");
  }

  @Test
  void tellsBoldLinesAndBoldStarts() {
    Lines lines =
        Lines.of(
            List.of(
                line(run("Times-Bold", "Rural Roads")),
                line(run("Times-Bold", "Roads:"), run("Times", " they are to be built."))));

    assertThat(lines.readable().get(0).emphasised()).isTrue();
    assertThat(lines.readable().get(1).emphasised()).isFalse();
    assertThat(lines.readable().get(1).lead()).isEqualTo("Roads:");
  }

  /// Letters in the manner of a Hindi font with a private encoding, without meaning.
  private static final String VERSE = "ÉÊbÉä ºÉÖxÉÉ ´ÉcÉ¤ iÉÉäÆ";

  private static RunLine line(Run... runs) {
    return new RunLine(1, 100, List.of(runs));
  }

  private static Run run(String font, String text) {
    return new Run(font, 12, 100, 400, text);
  }
}
