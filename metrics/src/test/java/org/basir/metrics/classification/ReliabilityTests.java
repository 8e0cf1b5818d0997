package org.basir.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.basir.metrics.classification.Reliability.Bin;
import org.junit.jupiter.api.Test;

class ReliabilityTests {

  @Test
  void agreesWithAnExampleWorkedByHand() {
    var reliability =
        Reliability.of(
            new float[] {0.25f, 0.25f, 0.75f, 1}, new boolean[] {false, true, true, true});

    // (0.0625 + 0.5625 + 0.0625 + 0) / 4
    assertThat(reliability.brier()).isCloseTo(0.171875, within(1e-9));
    assertThat(reliability.brierOfShare()).isCloseTo(0.1875, within(1e-9));
    assertThat(reliability.bins())
        .containsExactly(new Bin(2, 0.25, 0.5), new Bin(1, 0.75, 1), new Bin(1, 1, 1));
    // (2 * 0.25 + 0.25 + 0) / 4
    assertThat(reliability.error()).isCloseTo(0.1875, within(1e-9));
  }

  @Test
  void findsNothingWrongWithProbabilitiesThatHold() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var probabilities = new float[200_000];
    var carried = new boolean[probabilities.length];
    for (int i = 0; i < carried.length; i++) {
      probabilities[i] = random.nextFloat();
      carried[i] = random.nextFloat() < probabilities[i];
    }
    var reliability = Reliability.of(probabilities, carried);
    assertThat(reliability.error()).as("seed %d", seed).isLessThan(0.01);
    assertThat(reliability.brier()).as("seed %d", seed).isCloseTo(1 / 6.0, within(0.01));
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> Reliability.of(new float[] {1.5f}, new boolean[1]))
        .hasMessage("1.5 is no probability");
    assertThatThrownBy(() -> Reliability.of(new float[0], new boolean[0]))
        .hasMessageContaining("0 probabilities");
  }
}
