package org.basir.training.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basir.metrics.format.LabelledExcerpt;
import org.junit.jupiter.api.Test;

class CalibrationTests {

  private final long seed = System.nanoTime();

  /// Scores whose logits are twice as large as they should be, and one too high.
  private Scored exaggerated() {
    var random = new Random(seed);
    var rows = new ArrayList<LabelledExcerpt>();
    var scores = new float[4000][];
    for (int row = 0; row < scores.length; row++) {
      double logit = random.nextGaussian() * 2 - 1;
      boolean gold = random.nextDouble() < sigmoid(logit);
      rows.add(gold ? Rows.row("" + row, "2000", 1) : Rows.row("" + row, "2000"));
      scores[row] = new float[] {(float) sigmoid(2 * logit + 1)};
    }
    return new Scored(List.of(Rows.GOLD), rows, scores);
  }

  @Test
  void findsWhatScoresWereTwistedBy() {
    var calibration = Calibration.fit(exaggerated());
    assertThat(calibration.slope()).as("seed %d", seed).isCloseTo(0.5, within(0.07));
    assertThat(calibration.shift()).as("seed %d", seed).isCloseTo(-0.5, within(0.15));
  }

  @Test
  void makesScoresMoreReliableAndKeepsTheirOrder() {
    var scored = exaggerated();
    var calibrated = Calibration.fit(scored).of(scored);
    assertThat(Calibration.reliability(calibrated).brier())
        .as("seed %d", seed)
        .isLessThan(Calibration.reliability(scored).brier());
    assertThat(Float.compare(calibrated.scores()[0][0], calibrated.scores()[1][0]))
        .isEqualTo(Float.compare(scored.scores()[0][0], scored.scores()[1][0]));
  }

  @Test
  void leavesAloneWhatCannotBeFitted() {
    var alike =
        new Scored(
            List.of(Rows.GOLD),
            List.of(Rows.row("1", "2000", 1), Rows.row("2", "2000", 1)),
            new float[][] {{0.5f}, {0.5f}});
    assertThat(Calibration.fit(alike)).isEqualTo(Calibration.NONE);
  }

  @Test
  void refusesToTurnScoresAround() {
    assertThatThrownBy(() -> new Calibration(0, 1)).hasMessageContaining("no calibration");
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
