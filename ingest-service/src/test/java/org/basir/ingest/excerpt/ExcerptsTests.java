package org.basir.ingest.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.ingest.text.Block;
import org.basir.ingest.text.Block.Kind;
import org.basir.ingest.text.Cleaning;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.basir.ingest.text.MediaType;
import org.basir.ingest.text.Paragraph;
import org.basir.ingest.text.TextAssembly;
import org.junit.jupiter.api.Test;

class ExcerptsTests {

  private static final String SENTENCE =
      "The Government will lend Rs. 5,000 crore to Smt. Rao's mill at 4.5 per cent. ";

  @Test
  void keepsAParagraphWhole() {
    List<Excerpt> excerpts = excerpts("12. The duty on tea is raised to 5 per cent.");

    assertThat(excerpts).hasSize(1);
    assertThat(excerpts.getFirst().locator()).isEqualTo("0");
    assertThat(excerpts.getFirst().paragraph()).contains("12");
    assertThat(excerpts.getFirst().text())
        .isEqualTo("12. The duty on tea is raised to 5 per cent.");
  }

  @Test
  void hashesTheText() {
    assertThat(excerpts("Tea is  exempt from all duty.").getFirst().sha256())
        .isEqualTo("1e06a39fca5392a19bf0c941fae39f4688594c62c2215ce06dc8adb612fb6b34");
  }

  @Test
  void cutsALongParagraphAtSentenceEnds() {
    List<Excerpt> excerpts = excerpts(SENTENCE.repeat(30));

    assertThat(excerpts).extracting(Excerpt::locator).containsExactly("0.0", "0.1", "0.2");
    assertThat(excerpts)
        .allSatisfy(excerpt -> {
          assertThat(excerpt.text()).startsWith("The Government").endsWith("per cent.");
          assertThat(Pieces.words(excerpt.text())).isBetween(40, 220);
        });
  }

  @Test
  void keepsAParagraphOf220WordsWhole() {
    assertThat(excerpts("word ".repeat(219) + "end.")).hasSize(1);
    assertThat(excerpts("Many words. ".repeat(111))).hasSizeGreaterThan(1);
  }

  @Test
  void leavesAShortRestWithThePieceBefore() {
    List<Excerpt> excerpts =
        excerpts("Ten words make a sentence of words in this test. ".repeat(39));

    assertThat(excerpts).hasSize(2);
    assertThat(Pieces.words(excerpts.getLast().text())).isEqualTo(210);
  }

  @Test
  void cutsASentenceWithoutEndBetweenWords() {
    List<Excerpt> excerpts = excerpts("word ".repeat(1_000));

    assertThat(excerpts).hasSizeGreaterThan(4);
    assertThat(excerpts).allMatch(excerpt -> Pieces.words(excerpt.text()) <= 220);
  }

  @Test
  void leavesOutAnnexesTitlesAndCrumbs() {
    ExtractedText text =
        text(
            Block.of(Kind.HEADING, "Customs"),
            Block.of(Kind.BODY, "(ii) Coal"),
            Block.of(Kind.BODY, "Coal pays a duty of two per cent."),
            Block.of(Kind.SECTION, "ANNEXURE"),
            Block.of(Kind.BODY, "Heading 2701 pays a duty of two per cent."));

    assertThat(Excerpts.of(text.paragraphs()))
        .extracting(Excerpt::text)
        .containsExactly("Coal pays a duty of two per cent.");
  }

  @Test
  void offsetsGiveTheTextAndPiecesLeaveNothingOut() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      ExtractedText text = text(Block.of(Kind.BODY, randomParagraph(random)));
      List<Excerpt> excerpts = Excerpts.of(text.paragraphs());

      assertThat(excerpts)
          .as("seed %d, round %d", seed, round)
          .allSatisfy(excerpt ->
              assertThat(Cleaning.oneLine(text.text().substring(excerpt.start(), excerpt.end())))
                  .isEqualTo(excerpt.text()));
      assertThat(excerpts.stream().map(Excerpt::text).collect(Collectors.joining(" ")))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(text.text());
    }
  }

  private static String randomParagraph(Random random) {
    String[] words = {
      "tea", "Rs.", "5,000", "crore.", "No.", "12", "i.e.", "(a)", "duty;", "End!", "U.S."
    };
    return IntStream.range(0, 5 + random.nextInt(900))
        .mapToObj(i -> words[random.nextInt(words.length)])
        .collect(Collectors.joining(" "));
  }

  private static List<Excerpt> excerpts(String paragraph) {
    List<Paragraph> paragraphs =
        text(Block.of(Kind.BODY, Cleaning.oneLine(paragraph))).paragraphs();
    return Excerpts.of(paragraphs);
  }

  private static ExtractedText text(Block... blocks) {
    var outcome = TextAssembly.of(MediaType.PLAIN, List.of(blocks), 0, 0);
    return ((Extracted) outcome).text();
  }
}
