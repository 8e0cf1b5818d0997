package org.basir.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basir.training.recipe.Example;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DevFiguresTests {

  @Test
  void agreesWithAnExampleWorkedByHand() {
    var dev =
        List.of(
            new Example(new long[3], new float[] {1, 0}),
            new Example(new long[3], new float[] {0, 1}));
    var figures = DevFigures.of(dev, new float[][] {{0.8f, 0.4f}, {0.5f, 0.3f}});

    // 0.8 alone: 2/3; with 0.5, 0.4 and 0.3: 2 * 2 / (4 + 2)
    assertThat(figures.microF1()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(figures.macroF1()).isCloseTo(0.5, within(1e-9));
    assertThat(figures.loss())
        .isCloseTo(
            -(Math.log(0.8) + Math.log(0.6) + Math.log(0.5) + Math.log(0.3)) / 2, within(1e-6));
  }

  @RepeatedTest(10)
  void findsNoWorseThanAnyThreshold() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var dev = new ArrayList<Example>();
    var probabilities = new float[40][3];
    for (var row : probabilities) {
      var targets = new float[3];
      for (int sector = 0; sector < 3; sector++) {
        targets[sector] = random.nextInt(4) == 0 ? 1 : 0;
        row[sector] = (random.nextFloat() + targets[sector]) / 2;
      }
      dev.add(new Example(new long[3], targets));
    }
    double best = DevFigures.of(dev, probabilities).microF1();
    double most = 0;
    for (int threshold = 0; threshold < 1000; threshold++) {
      most = Math.max(most, microF1(dev, probabilities, threshold / 1000f));
    }
    assertThat(best)
        .as("seed %d", seed)
        .isCloseTo(most, within(0.02))
        .isGreaterThanOrEqualTo(most - 1e-9);
  }

  private static double microF1(List<Example> dev, float[][] probabilities, float threshold) {
    double hits = 0;
    double both = 0;
    for (int row = 0; row < probabilities.length; row++) {
      for (int sector = 0; sector < 3; sector++) {
        boolean given = probabilities[row][sector] >= threshold;
        boolean carried = dev.get(row).targets()[sector] > 0;
        hits += given && carried ? 1 : 0;
        both += (given ? 1 : 0) + (carried ? 1 : 0);
      }
    }
    return both == 0 ? 0 : 2 * hits / both;
  }
}
