package org.basir.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.significance.Bootstrap;
import org.basir.training.threshold.Rows;
import org.basir.training.threshold.Scored;
import org.junit.jupiter.api.Test;

class TunedFiguresTests {

  private static final float[][] SCORES = {{0.9f}, {0.1f}, {0.6f}, {0.2f}};

  @Test
  void judgesEachBudgetByTheOthers() {
    var figures = figures("2016", "2017");

    assertThat(figures.leftOutName()).isEqualTo("thresholds of the other dev budgets");
    assertThat(figures.shipped().value(Measure.MICRO_F1)).isEqualTo(1);
    assertThat(figures.leftOut().budgets()).isEqualTo(2);
    assertThat(figures.byName()).containsKeys("micro_f1", "micro_f1_left_out", "brier");
  }

  @Test
  void selectsByCalibratedScoresWhereTheRawOnesAreAllHigh() {
    var dev = scored(new float[][] {{0.99f}, {0.7f}, {0.95f}, {0.8f}}, "2016", "2017");
    var figures = TunedFigures.of(dev, Bootstrap.of(1));

    var selected = figures.judgements(dev).rows().stream().map(row -> row.predicted().size());

    assertThat(figures.shipped().value(Measure.MICRO_F1)).isEqualTo(1);
    assertThat(selected).containsExactly(1, 0, 1, 0);
  }

  @Test
  void saysThatThereIsNoOtherBudget() {
    assertThat(figures("2016", "2016").leftOutName())
        .isEqualTo("one threshold, of the only dev budget");
  }

  private static TunedFigures figures(String one, String other) {
    return TunedFigures.of(scored(SCORES, one, other), Bootstrap.of(1));
  }

  private static Scored scored(float[][] scores, String one, String other) {
    var rows =
        List.of(
            Rows.row("1", one, 1),
            Rows.row("2", one),
            Rows.row("3", other, 1),
            Rows.row("4", other));
    return new Scored(List.of(Rows.GOLD), rows, scores);
  }
}
