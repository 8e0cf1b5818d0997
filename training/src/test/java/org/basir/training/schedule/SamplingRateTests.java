package org.basir.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingRateTests {

  private static final long STEPS = 6000;

  @ParameterizedTest
  @CsvSource({
    "50-75, 1 0.6667 0.4",
    "33-66, 1 0.8 0.5",
    "25-50-75, 1 0.8571 0.6667 0.4",
    "10%, 1 0.9474 0.8889 0.8235 0.75 0.6667 0.5714 0.4615 0.3333 0.1818",
  })
  void readsRexAtItsInstantsOnly(String sampling, String multipliers) {
    assertThat(rates(sampling).distinct().mapToObj(rate -> Math.round(rate * 1e4) / 1e4))
        .map(String::valueOf)
        .map(text -> text.replace(".0", ""))
        .containsExactly(multipliers.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "50-75, 0.76667",
    "33-66, 0.76667",
    "25-50-75, 0.73095",
    "10%, 0.66246",
    "5%, 0.63839",
  })
  void spendsMoreTheSparserItIs(String sampling, double mean) {
    assertThat(rates(sampling).average()).hasValueCloseTo(mean, within(5e-6));
  }

  @Test
  void readsEveryStepOtherwise() {
    assertThat(rates("every-step").distinct().count()).isEqualTo(STEPS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 10, 30, 99})
  void countsPercentagesExactly(int percent) {
    var sampling = new PercentSampling(percent);
    for (int t = 0; t < 1000; t++) {
      int hundredths = t / (10 * percent) * percent;

      assertThat(sampling.snap(t / 1000.0)).isEqualTo(hundredths / 100.0);
    }
  }

  @RepeatedTest(20)
  void neverLooksAheadNorBack() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var sampling = new Draw(random).sampling();
    double[] shares = random.doubles(100).sorted().toArray();

    double last = 0;
    for (double p : shares) {
      double snapped = sampling.snap(p);
      assertThat(snapped).as("seed %d, %s at %s", seed, sampling, p).isBetween(last, p);
      assertThat(sampling.snap(snapped)).as("seed %d, %s", seed, sampling).isEqualTo(snapped);
      last = snapped;
    }
  }

  @RepeatedTest(20)
  void isReadBackFromItsName() {
    long seed = new Random().nextLong();
    var sampling = new Draw(new Random(seed)).sampling();

    assertThat(SamplingRate.parse(sampling.name())).as("seed %d", seed).isEqualTo(sampling);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "often, 'often' is not a number",
        "75-50, \"shares must rise between 0 and 1, not [0.75, 0.5]\"",
        "0%, \"percent must be between 0 and 100, not 0.0\"",
        "%, '' is not a number",
      })
  void isRefusedPrecisely(String text, String why) {
    assertThatThrownBy(() -> SamplingRate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sampling '%s': %s; give every-step, 10%% (every tenth of the run) or 50-75"
                + " (percentages, 33 and 66 are thirds)",
            text, why);
  }

  private static DoubleStream rates(String sampling) {
    var schedule =
        LrSchedule.of(1, RexProfile.paper(), STEPS).withSampling(SamplingRate.parse(sampling));
    return LongStream.range(0, STEPS).mapToDouble(schedule::lr);
  }
}
