package org.basir.training.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Gold is best from 0.61 to 0.70, tea from 0.11 to 0.20; so is one threshold for both.
class ThresholdFitTests {

  private final Scored scored =
      new Scored(
          List.of(Rows.GOLD, Rows.TEA),
          List.of(
              Rows.row("1", "2000", 1),
              Rows.row("2", "2000", 2),
              Rows.row("3", "2001", 2),
              Rows.row("4", "2001", 2),
              Rows.row("5", "2001")),
          new float[][] {{0.7f, 0.1f}, {0.1f, 0.4f}, {0.1f, 0.3f}, {0.1f, 0.2f}, {0.6f, 0.1f}});

  @Test
  void choosesOneThresholdByMicroF1() {
    assertThat(new ThresholdFit(Double.POSITIVE_INFINITY).fit(scored))
        .containsExactly(0.16f, 0.16f);
  }

  @Test
  void choosesEachSectorsOwnWithoutShrinkage() {
    assertThat(new ThresholdFit(0).fit(scored)).containsExactly(0.61f, 0.16f);
  }

  @Test
  void pullsARareSectorToTheCommonThreshold() {
    var thresholds = new ThresholdFit(4).fit(scored);

    assertThat(thresholds[0]).isCloseTo((0.61f + 4 * 0.16f) / 5, within(1e-6f));
  }

  @Test
  void givesASectorWithoutExamplesTheCommonThreshold() {
    assertThat(new ThresholdFit(0).fit(scored.only("2001"))[0])
        .isEqualTo(new ThresholdFit(Double.POSITIVE_INFINITY).fit(scored.only("2001"))[0]);
  }

  @Test
  void selectsByTheThresholdsGiven() {
    var rows = scored.judgements(new float[] {0.65f, 0.3f}).rows();

    assertThat(rows.get(0).predicted()).containsExactly(Rows.GOLD.code());
    assertThat(rows.get(2).predicted()).containsExactly(Rows.TEA.code());
    assertThat(rows.get(3).predicted()).isEmpty();
    assertThat(rows.get(4).predicted()).isEmpty();
  }
}
