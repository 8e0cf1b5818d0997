package org.basir.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LrScheduleTests {

  private static final double PEAK = 5e-5;

  private final LrProfile rex = RexProfile.paper();

  @Test
  void takesTheRatesOfTenSteps() {
    assertThat(rates(LrSchedule.of(PEAK, rex, 10)))
        .containsExactly(
            new double[] {
              5.0e-5,
              4.73684e-5,
              4.44444e-5,
              4.11765e-5,
              3.75e-5,
              3.33333e-5,
              2.85714e-5,
              2.30769e-5,
              1.66667e-5,
              9.0909e-6
            },
            within(6e-11));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "45, .947735",
    "113, .857503",
    "226, .667647",
    "340, .399293",
    "452, .004405"
  })
  void takesTheRatesOfThreeEpochs(long step, double multiplier) {
    assertThat(LrSchedule.of(1, rex, 453).lr(step)).isCloseTo(multiplier, within(5e-7));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 10, 453})
  void learnsInItsLastStep(long total) {
    assertThat(LrSchedule.of(1, rex, total).lr(total - 1))
        .isCloseTo(2.0 / (total + 1), within(1e-12));
  }

  @RepeatedTest(20)
  void isTheSameCurveUnderEveryBudget() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var small =
        LrSchedule.of(PEAK, new Draw(random).profile(), 100)
            .withSampling(new Draw(random).sampling())
            .withWarmUp(random.nextBoolean() ? 0.05 : 0);
    var large =
        LrSchedule.of(PEAK, small.profile(), 2000)
            .withSampling(small.sampling())
            .withWarmUp(small.warmUp() / 100.0);

    for (int k = 1; k < 20; k++) {
      assertThat(large.lr(100L * k)).as("seed %d", seed).isEqualTo(small.lr(5L * k));
    }
  }

  @Test
  void warmsUpToThePeakFirst() {
    var schedule = LrSchedule.of(1, rex, 100).withWarmUp(0.06);

    assertThat(schedule.warmUp()).isEqualTo(6);
    assertThat(rates(schedule)).startsWith(1 / 6.0, 2 / 6.0, 3 / 6.0, 4 / 6.0, 5 / 6.0, 1, 1);
    assertThat(schedule.lr(53)).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void doesNotWarmUpAShortRun() {
    assertThat(LrSchedule.of(1, rex, 19).withWarmUp(0.5).warmUp()).isZero();
    assertThat(LrSchedule.of(1, rex, 20).withWarmUp(0.06).warmUp()).isEqualTo(1);
  }

  @Test
  void fallsToItsMinimumAndStaysThere() {
    var schedule = LrSchedule.of(PEAK, rex, 100).withMin(1e-5);

    assertThat(schedule.lr(50)).isCloseTo(1e-5 + 4e-5 * 2 / 3, within(1e-15));
    assertThat(schedule.lr(100)).isEqualTo(1e-5);
    assertThat(schedule.lr(Long.MAX_VALUE)).isEqualTo(1e-5);
    assertThat(LrSchedule.of(PEAK, new ConstantProfile(), 100).lr(100)).isZero();
  }

  @Test
  void scalesAHeadsPeakOnly() {
    var schedule = LrSchedule.of(PEAK, rex, 100).withWarmUp(0.1).withTotal(200, 80);
    var head = schedule.withPeak(16 * PEAK);

    for (long t = 0; t < 200; t++) {
      assertThat(head.lr(t)).isEqualTo(16 * schedule.lr(t));
    }
  }

  @RepeatedTest(20)
  void answersInAnyOrderAndFromItsPartsAlone() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var draw = new Draw(random);
    var schedule = draw.schedule(draw.profile()).withTotal(random.nextLong(1, 300), 0);
    double[] uninterrupted = rates(schedule);
    long stopped = random.nextLong(schedule.total());

    var resumed =
        new LrSchedule(
            schedule.peak(),
            schedule.min(),
            schedule.warmUp(),
            LrProfile.parse(schedule.profile().name()),
            SamplingRate.parse(schedule.sampling().name()),
            new BudgetHistory(schedule.budget().spans()));

    for (long t = schedule.total() - 1; t >= stopped; t--) {
      assertThat(resumed.lr(t)).as("seed %d", seed).isEqualTo(uninterrupted[(int) t]);
    }
  }

  @Test
  void refusesWhatIsNoSchedule() {
    var schedule = LrSchedule.of(1, rex, 10);

    assertThatThrownBy(() -> LrSchedule.of(1, rex, 0))
        .hasMessage("a run must have at least one step, not 0");
    assertThatThrownBy(() -> schedule.lr(-1)).hasMessage("steps are counted from 0, not -1");
    assertThatThrownBy(() -> LrSchedule.of(0, rex, 10))
        .hasMessage("the peak rate must be above 0, not 0.0");
    assertThatThrownBy(() -> schedule.withMin(2))
        .hasMessage("the lowest rate must be from 0 to the peak 1.0, not 2.0");
    assertThatThrownBy(() -> schedule.withWarmUp(1))
        .hasMessage("share of warm-up must be from 0 up to 1, not 1.0");
  }

  private static double[] rates(LrSchedule schedule) {
    return LongStream.range(0, schedule.total()).mapToDouble(schedule::lr).toArray();
  }
}
