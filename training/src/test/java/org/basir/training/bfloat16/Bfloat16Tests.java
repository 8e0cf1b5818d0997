package org.basir.training.bfloat16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.basir.training.bfloat16.Bfloat16.Compensated;
import org.basir.training.recipe.Precision;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// B1 to B7 of training-budget.md 4.6.
class Bfloat16Tests {

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @ParameterizedTest
  @CsvSource({
    "0.1, 3DCD, 0.10009765625",
    "0.33333334, 3EAB, 0.333984375",
    "3.1415927, 4049, 3.140625",
    "1.00390625, 3F80, 1.0",
    "1.01171875, 3F82, 1.015625",
    "-0.1, BDCD, -0.10009765625",
    "65504, 4780, 65536",
    "0, 0000, 0",
    "-0.0, 8000, -0.0",
    "3.4028235e38, 7F80, Infinity",
    "-Infinity, FF80, -Infinity",
    "1.4e-45, 0000, 0"
  })
  void b1RoundsToTheNearestEven(float value, String bits, float rounded) {
    assertThat(Bfloat16.nearest(value)).isEqualTo(rounded);
    assertThat(Bfloat16.bits(Bfloat16.nearest(value))).isEqualTo(Integer.parseInt(bits, 16));
  }

  @Test
  void b1KeepsNanAndTinyNumbers() {
    assertThat(Bfloat16.nearest(Float.intBitsToFloat(0xFF80_0001))).isNaN();
    assertThat(Bfloat16.bits(Bfloat16.nearest(Float.intBitsToFloat(0x7F80_0001))))
        .isEqualTo(0x7FC0);
    assertThat(Bfloat16.nearest(3e-5f)).isCloseTo(3.00407e-5f, within(1e-10f));
    assertThat(Bfloat16.bits(Bfloat16.nearest(Float.intBitsToFloat(0x0001_8000)))).isEqualTo(2);
  }

  @RepeatedTest(20)
  void b1RoundsOnceAndForAll() {
    float value = Float.intBitsToFloat(random.nextInt());
    float once = Bfloat16.nearest(value);
    // by their bits, for what isn't a number equals nothing
    assertThat(Float.floatToIntBits(Bfloat16.nearest(once)))
        .as("seed %d: %s", seed, value)
        .isEqualTo(Float.floatToIntBits(once));
  }

  @Test
  void b2LosesSmallUpdates() {
    assertThat(Bfloat16.nearest(1 + 0.0039f)).isEqualTo(1);
    assertThat(Bfloat16.nearest(1 - 0.0019f)).isEqualTo(1);
    assertThat(Bfloat16.nearest(1 + 0.0040f)).isGreaterThan(1);
    assertThat(Bfloat16.nearest(1 - 0.0020f)).isLessThan(1);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.050048828125", "1, 1", "0.001, 0.0078125"})
  void b2SticksWhereUpdatesAreLost(float start, float end) {
    float value = Bfloat16.nearest(start);
    for (int i = 0; i < 1000; i++) {
      value = Bfloat16.nearest(value + 2e-5f);
    }
    assertThat(value).isEqualTo(end);
  }

  @Test
  void b3IsRightOnAverage() {
    int draws = 1_000_000;
    long ups = 0;
    for (int i = 0; i < draws; i++) {
      ups += Bfloat16.stochastic(1 + 0x1p-9f, random.nextInt(0x1_0000)) > 1 ? 1 : 0;
    }
    double deviation = Math.sqrt(0.25 * 0.75 / draws);
    assertThat((double) ups / draws).as("seed %d", seed).isCloseTo(0.25, within(4 * deviation));
  }

  @RepeatedTest(20)
  void b3NeverMovesWhatIsExact() {
    float exact = Bfloat16.nearest((float) random.nextGaussian());
    assertThat(Bfloat16.stochastic(exact, random.nextInt(0x1_0000)))
        .as("seed %d", seed)
        .isEqualTo(exact);
  }

  @Test
  void b3FollowsManySmallUpdates() {
    double sum = 0;
    for (int walk = 0; walk < 100; walk++) {
      float value = Bfloat16.nearest(0.05f);
      for (int i = 0; i < 1000; i++) {
        value = Bfloat16.stochastic(value + 2e-5f, random.nextInt(0x1_0000));
      }
      sum += value;
    }
    assertThat(sum / 100).as("seed %d", seed).isCloseTo(0.0701, within(0.002));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.0703125", "1, 1.015625"})
  void b4RemembersWhatWasLost(float start, float end) {
    var sum = new Compensated(Bfloat16.nearest(start), 0);
    for (int i = 0; i < 1000; i++) {
      sum = sum.plus(2e-5f);
    }
    assertThat(sum.value()).isCloseTo(end, within(0.0003f));
  }

  @ParameterizedTest
  @CsvSource({"0.999, 1.0", "0.99, 1.9609375", "0.95, 1.9609375"})
  void b5FreezesALongMemory(float beta, float end) {
    float moment = 1;
    for (int i = 0; i < 10_000; i++) {
      moment = Bfloat16.nearest(Bfloat16.nearest(beta * moment) + Bfloat16.nearest((1 - beta) * 2));
    }
    assertThat(moment).isEqualTo(end);
  }

  @RepeatedTest(20)
  void b6DecaysNothing() {
    float weight = Bfloat16.nearest((float) random.nextGaussian());
    assertThat(Bfloat16.nearest(weight * (1 - 4e-5f * 0.05f)))
        .as("seed %d", seed)
        .isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({"FP32, 16", "MIXED, 16", "BF16_NEAREST, 8", "BF16_STOCHASTIC, 8", "BF16_KAHAN, 10"})
  void b7CountsBytes(Precision precision, int bytes) {
    assertThat(precision.bytesPerParameter()).isEqualTo(bytes);
  }

  @Test
  void refusesOtherDice() {
    assertThatThrownBy(() -> Bfloat16.stochastic(1, 0x1_0000)).hasMessageContaining("65536");
  }
}
