package org.basir.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.basir.inference.head.Label;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.finetune.TrialResult.OfSector;
import org.basir.training.finetune.TrialResult.Row;
import org.basir.training.threshold.Scored;
import org.junit.jupiter.api.Test;

class TrialFiguresTests {

  private static final SectorCode GOLD = new SectorCode(1);
  private static final SectorCode TEA = new SectorCode(2);

  private static TrialFigures figures(float[]... scores) {
    return new TrialFigures(
        new Scored(
            List.of(new Label(GOLD, "gold"), new Label(TEA, "tea")),
            List.of(excerpt("a", GOLD), excerpt("b", TEA)),
            scores));
  }

  private static LabelledExcerpt excerpt(String id, SectorCode sector) {
    return new LabelledExcerpt(id, "2016", 2016, "", "", "text " + id, Set.of(sector), "dev");
  }

  @Test
  void agreeWithAnExampleWorkedByHand() {
    // given by score: 0.04 right, 0.03 twice, one right, then 0.01 wrong: 2/3, 4/5, 4/6
    var figures = figures(new float[] {0.04f, 0.03f}, new float[] {0.01f, 0.03f});
    float threshold = figures.threshold();

    assertThat(threshold).isEqualTo(0.03f);
    assertThat(figures.microF1(threshold)).isCloseTo(0.8, within(1e-9));
    // gold 1, tea 2/3
    assertThat(figures.macroF1(threshold)).isCloseTo(5 / 6.0, within(1e-9));
    assertThat(figures.rows(threshold)).containsExactly(new Row(1, 1, 0), new Row(1, 0, 0));
    assertThat(figures.sectors(threshold))
        .containsExactly(new OfSector(1, 1, 1, 0, 1), new OfSector(2, 1, 1, 1, 0.5));
    assertThat(figures.lrap()).isEqualTo(1);
    assertThat(figures.loss())
        .isCloseTo(
            -(Math.log(0.04) + Math.log(0.97) + Math.log(0.99) + Math.log(0.03)) / 2, within(1e-5));
  }

  @Test
  void giveNothingForWhatDiverged() {
    var figures = figures(new float[] {Float.NaN, Float.NaN}, new float[] {Float.NaN, Float.NaN});

    assertThat(figures.microF1(figures.threshold())).isZero();
    assertThat(figures.rows(figures.threshold())).containsOnly(new Row(0, 0, 1));
    assertThat(figures.loss()).isNaN();
  }
}
