package org.basir.ingest.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.basir.ingest.text.Block;
import org.basir.ingest.text.Block.Kind;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.basir.ingest.text.MediaType;
import org.basir.ingest.text.TextAssembly;
import org.junit.jupiter.api.Test;

class BudgetRecognitionTests {

  @Test
  void readsYearAndKindFromTheOpening() {
    RecognisedBudget budget = recognise("Sir, I rise to present the Budget for the year 2031-32.");

    assertThat(budget.year()).contains(2031);
    assertThat(budget.kind()).contains(BudgetKind.FULL);
    assertThat(budget.date()).isEmpty();
  }

  @Test
  void readsTheDateFromTheLastWords() {
    RecognisedBudget budget =
        recognise("It is an honour to present this Budget to the House.", "[28th February, 2031]");

    assertThat(budget.date()).contains(LocalDate.of(2031, 2, 28));
    assertThat(budget.year()).contains(2031);
  }

  @Test
  void readsTheDateFromTheTitlePage() {
    RecognisedBudget budget =
        recognise("Budget 2031-2032", "February 3, 2031", "I rise to present it to the House.");

    assertThat(budget.date()).contains(LocalDate.of(2031, 2, 3));
    assertThat(budget.year()).contains(2031);
  }

  @Test
  void readsADateAScanHasGarbled() {
    assertThat(recognise("I have some supplementary proposals.", "(Augustl 9, 2031)").date())
        .contains(LocalDate.of(2031, 8, 19));
  }

  @Test
  void knowsAnInterimBudget() {
    assertThat(recognise("I rise to present the Interim Budget for 2031-32.").kind())
        .contains(BudgetKind.INTERIM);
    assertThat(recognise("The budget for 2031-32 is to obtain a vote on account.").kind())
        .contains(BudgetKind.INTERIM);
  }

  @Test
  void isNotMisledByAnEarlierInterimBudget() {
    assertThat(
            recognise(
                    "I rise to present the Budget for 2031-32.",
                    "In February I presented the Interim Budget, and a vote on account was obtained.")
                .kind())
        .contains(BudgetKind.FULL);
  }

  @Test
  void isNotMisledByLastYear() {
    assertThat(
            recognise(
                    "I present the Budget. Last year, when I outlined the Budget for 2030-31, we hoped.",
                    "The Budget Estimates for 2031-32 are these.")
                .year())
        .contains(2031);
  }

  @Test
  void knowsASupplementaryBudget() {
    RecognisedBudget budget =
        recognise("I come with some supplementary proposals for this year.", "(July 31, 2031)");

    assertThat(budget.kind()).contains(BudgetKind.OTHER);
    assertThat(budget.key()).contains(new BudgetKey("2031-32-july"));
  }

  @Test
  void ignoresImpossibleYearsAndDates() {
    RecognisedBudget budget = recognise("I present the Budget for 2031-82.", "(February 31, 2031)");

    assertThat(budget.year()).isEmpty();
    assertThat(budget.date()).isEmpty();
  }

  @Test
  void asksTheFileNameLast() {
    ExtractedText silent = text("Tea grows in the hills and needs rain.");
    ExtractedText telling = text("I rise to present the Budget for the year 2031-32.");

    assertThat(BudgetRecognition.recognise(silent, "bs203031.pdf").year()).contains(2030);
    assertThat(BudgetRecognition.recognise(silent, "2030-interim.txt").kind())
        .contains(BudgetKind.INTERIM);
    assertThat(BudgetRecognition.recognise(telling, "bs203031.pdf").year()).contains(2031);
    assertThat(BudgetRecognition.recognise(silent, "speech.txt"))
        .isEqualTo(RecognisedBudget.unknown());
  }

  @Test
  void yieldsToTheUser() {
    var given =
        new RecognisedBudget(Optional.of(2029), Optional.of(BudgetKind.OTHER), Optional.empty());

    assertThat(recognise("I rise to present the Budget for 2031-32.").overriddenBy(given))
        .isEqualTo(given);
  }

  private static RecognisedBudget recognise(String... paragraphs) {
    return BudgetRecognition.recognise(text(paragraphs), "speech.txt");
  }

  private static ExtractedText text(String... paragraphs) {
    List<Block> blocks =
        Arrays.stream(paragraphs).map(paragraph -> Block.of(Kind.BODY, paragraph)).toList();
    return ((Extracted) TextAssembly.of(MediaType.PLAIN, blocks, 0, 0)).text();
  }
}
