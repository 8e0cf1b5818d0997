package org.basir.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetChangeTests {

  private final LrSchedule rex = LrSchedule.of(1, RexProfile.paper(), 100);

  @Test
  void holdsAndThenRejoinsWhenThereIsMore() {
    var longer = rex.withTotal(200, 80);
    var planned = LrSchedule.of(1, RexProfile.paper(), 200);

    for (long t = 0; t < 80; t++) {
      assertThat(longer.lr(t)).isEqualTo(rex.lr(t));
    }
    for (long t = 80; t <= 160; t++) {
      assertThat(longer.lr(t)).isCloseTo(1 / 3.0, within(1e-12));
    }
    for (long t = 161; t <= 200; t++) {
      assertThat(longer.lr(t)).isEqualTo(planned.lr(t)).isLessThan(1 / 3.0);
    }
  }

  @Test
  void dropsAtOnceWhenThereIsLess() {
    var shorter = rex.withTotal(90, 60);

    assertThat(shorter.lr(59)).isEqualTo(rex.lr(59));
    assertThat(shorter.lr(60)).isCloseTo(0.5, within(1e-12)).isLessThan(rex.lr(60));
    assertThat(shorter.total()).isEqualTo(90);
  }

  @Test
  void goesOnHoldingWhenLessIsStillMoreThanAtFirst() {
    var changed = rex.withTotal(200, 80).withTotal(180, 90);

    assertThat(changed.lr(144)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(changed.lr(145)).isLessThan(1 / 3.0 - 1e-3);
  }

  @Test
  void isOverWhenTheBudgetIsSpent() {
    var over = rex.withMin(0.01).withTotal(50, 80);

    assertThat(over.total()).isEqualTo(50);
    assertThat(over.lr(80)).isEqualTo(0.01);
    assertThatThrownBy(() -> over.withTotal(200, 81))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a run of 50 steps is over at step 81: start a new one");
  }

  @Test
  void goesOnWarmingUpAsPlanned() {
    var warm = rex.withWarmUp(0.2);
    var longer = warm.withTotal(420, 10);

    for (long t = 0; t < 20; t++) {
      assertThat(longer.lr(t)).isEqualTo(warm.lr(t));
    }
    assertThat(longer.lr(220)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(warm.withTotal(15, 10).lr(14)).isEqualTo(warm.lr(14));
    assertThat(warm.withTotal(15, 10).lr(15)).isZero();
  }

  @Test
  void endsTheClimbOfOneCycle() {
    var cycle = LrSchedule.of(1, new OneCycleProfile(), 100);
    var longer = cycle.withTotal(200, 15);

    assertThat(longer.lr(14)).isEqualTo(cycle.lr(14));
    assertThat(longer.lr(15)).isEqualTo(cycle.lr(15)).isCloseTo(0.52, within(1e-12));
    assertThat(longer.lr(60)).isEqualTo(longer.lr(15));
    assertThat(longer.lr(190)).isEqualTo(LrSchedule.of(1, new OneCycleProfile(), 200).lr(190));
  }

  @Test
  void takesAnotherWayFromAnEarlierStep() {
    var changed = rex.withTotal(200, 80).withTotal(150, 120);

    assertThat(changed.withTotal(120, 40)).isEqualTo(rex.withTotal(120, 40));
    assertThat(changed.withTotal(170, 120)).isEqualTo(rex.withTotal(200, 80).withTotal(170, 120));
    assertThat(changed.withTotal(100, 80)).isEqualTo(rex);
  }

  @RepeatedTest(200)
  void neverRaisesTheRate() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var draw = new Draw(random);
    var schedule = draw.schedule(draw.profile());
    boolean falls = schedule.profile().top() == 0;
    double last = schedule.peak();

    for (long t = 0; t < schedule.total(); t++) {
      var before = schedule;
      schedule = random.nextInt(20) == 0 ? before.withTotal(random.nextLong(1, 400), t) : before;
      if (t >= schedule.total()) {
        return;
      }
      double most = falls && t > schedule.warmUp() ? Math.min(last, before.lr(t)) : before.lr(t);
      last = schedule.lr(t);
      assertThat(last).as("seed %d, %s at %d", seed, schedule, t).isLessThanOrEqualTo(most);
      falls |= !schedule.equals(before) && t > schedule.warmUp();
    }
  }

  @RepeatedTest(50)
  void leavesWhatIsBehindAsItWas() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var draw = new Draw(random);
    var schedule = draw.schedule(draw.profile());
    long at = random.nextLong(schedule.total());
    var changed = schedule.withTotal(schedule.total() + random.nextLong(100), at);

    for (long t = 0; t < at; t++) {
      assertThat(changed.lr(t))
          .as("seed %d, %s at %d, step %d", seed, schedule, at, t)
          .isEqualTo(schedule.lr(t));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void refusesABudgetOfNothing(long total) {
    assertThatThrownBy(() -> rex.withTotal(total, 50))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a run must have at least one step, not " + total);
    assertThatThrownBy(() -> rex.withTotal(50, -1)).hasMessage("steps are counted from 0, not -1");
  }
}
