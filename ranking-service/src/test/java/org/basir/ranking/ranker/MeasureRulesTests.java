package org.basir.ranking.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.basir.metrics.input.CsvRow;
import org.basir.metrics.input.CsvTable;
import org.junit.jupiter.api.Test;

/// Sixty-six sentences of our own, labelled by hand. The rules were written before them and were
/// not changed after. In real speeches the rules will agree less.
class MeasureRulesTests {

  @Test
  void agreesWithSentencesLabelledByHand() {
    int hits = 0;
    int found = 0;
    int wanted = 0;
    for (var row : sample()) {
      var said = MeasureRules.of(row.text("sentence"));
      var labels = labels(row);
      hits += (int) said.stream().filter(labels::contains).count();
      found += said.size();
      wanted += labels.size();
    }

    assertThat(sample()).hasSize(66);
    assertThat((double) hits / found).as("precision").isEqualTo(0.98, within(0.005));
    assertThat((double) hits / wanted).as("recall").isEqualTo(0.81, within(0.005));
  }

  @Test
  void countsSentences() {
    assertThat(
            MeasureRules.count(
                "I propose to reduce the duty on pumps. The duty on pipes is reduced to Rs. 5 too."
                    + " Rs. 40 crore are allocated."))
        .containsEntry(Measure.DUTY_DOWN, 2)
        .containsEntry(Measure.OUTLAY, 1)
        .hasSize(2);
  }

  private static Set<Measure> labels(CsvRow row) {
    var labels = EnumSet.noneOf(Measure.class);
    for (var label : List.of(row.text("measures").split(";", -1))) {
      if (!label.equals("NONE")) {
        labels.add(Measure.valueOf(label));
      }
    }
    return labels;
  }

  private static List<CsvRow> sample() {
    var stream = MeasureRulesTests.class.getResourceAsStream("/ranker/measures.csv");
    var reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8);
    return CsvTable.read("measures", reader, List.of("measures", "sentence")).rows();
  }
}
