package org.basir.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.ingest.budget.BudgetKind;
import org.basir.ingest.budget.BudgetRecognition;
import org.basir.ingest.budget.RecognisedBudget;
import org.junit.jupiter.api.Test;

/// Year, kind and date of all speeches are recognised from their text alone.
class SpeechRecognitionTests {

  private static final Map<String, BudgetKind> KINDS =
      Map.of("full", BudgetKind.FULL, "interim", BudgetKind.INTERIM);

  @Test
  void recognisesEverySpeech() {
    List<String[]> index = SharedSpeeches.index();
    int dated = 0;
    for (String[] row : index) {
      RecognisedBudget budget =
          BudgetRecognition.recognise(SharedSpeeches.text(row[0]), "speech.txt");

      assertThat(budget.year()).as(row[0]).contains(Integer.parseInt(row[1].substring(0, 4)));
      assertThat(budget.kind()).as(row[0]).contains(KINDS.getOrDefault(row[2], BudgetKind.OTHER));
      assertThat(budget.date().map(Object::toString).orElse(row[3])).as(row[0]).isEqualTo(row[3]);
      dated += budget.date().isPresent() ? 1 : 0;
    }
    System.out.printf("%d speeches, %d of them with a date in the text%n", index.size(), dated);
    assertThat(index).hasSizeGreaterThanOrEqualTo(96);
    assertThat(dated).isGreaterThanOrEqualTo(57);
  }

  @Test
  void readsTheDateOfAPrintedSpeech() {
    RecognisedBudget budget =
        BudgetRecognition.recognise(SharedSpeeches.text("pdf/bs2024_25.pdf"), "speech.pdf");

    assertThat(budget.key().map(Object::toString)).contains("BudgetKey[value=2024-25]");
    assertThat(budget.date().map(Object::toString)).isEqualTo(Optional.of("2024-07-23"));
  }
}
