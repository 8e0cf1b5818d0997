package org.basir.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.basir.training.schedule.TrainingBudget.Epochs;
import org.basir.training.schedule.TrainingBudget.Least;
import org.basir.training.schedule.TrainingBudget.Steps;
import org.basir.training.schedule.TrainingBudget.WallTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingBudgetTests {

  private static final int EXAMPLES = 4819;
  private static final int BATCH = 32;

  private final WallTime minute = new WallTime(Duration.ofMinutes(1), 0);

  @Test
  void countsTheLastBatchOfAnEpoch() {
    assertThat(unmeasured(new Epochs(3), EXAMPLES)).isEqualTo(453);
    assertThat(unmeasured(new Epochs(1), 64)).isEqualTo(2);
    assertThat(unmeasured(new Epochs(1), 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 5", "5, 23", "10, 45", "25, 113", "50, 226", "100, 453"})
  void takesSharesOfFullTraining(double percent, long steps) {
    assertThat(TrainingBudget.percentOf(453, percent)).isEqualTo(steps);
  }

  @Test
  void takesOneStepAtLeast() {
    assertThat(TrainingBudget.percentOf(10, 1)).isEqualTo(1);
  }

  @Test
  void dividesTimeByTheStepMeasured() {
    assertThat(measured(minute, Duration.ofMillis(250))).isEqualTo(240);
    assertThat(measured(minute, Duration.ofMillis(251))).isEqualTo(239);
    assertThat(measured(WallTime.of(Duration.ofMinutes(1)), Duration.ofMillis(250))).isEqualTo(228);
  }

  @Test
  void endsWithWhateverIsSpentFirst() {
    var budget = new Least(List.of(new Epochs(3), new Steps(500), minute));

    assertThat(measured(budget, Duration.ofMillis(10))).isEqualTo(453);
    assertThat(measured(budget, Duration.ofMillis(250))).isEqualTo(240);
    assertThat(unmeasured(new Least(List.of(new Epochs(3), new Steps(100))), EXAMPLES))
        .isEqualTo(100);
  }

  @Test
  void refusesWhatHoldsNoStep() {
    assertThatThrownBy(() -> measured(minute, Duration.ofMinutes(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("one step takes PT2M, more than the PT1M there are");
    assertThatThrownBy(() -> measured(minute, Duration.ZERO)).hasMessage("a step cannot take PT0S");
    assertThatThrownBy(() -> new Steps(0)).hasMessage("steps must be at least 1, not 0");
    assertThatThrownBy(() -> new Epochs(-1)).hasMessage("epochs must be at least 1, not -1");
    assertThatThrownBy(() -> new Least(List.of())).hasMessage("budgets must be at least 1, not 0");
    assertThatThrownBy(() -> unmeasured(new Epochs(1), 0))
        .hasMessage("examples must be at least 1, not 0");
    assertThatThrownBy(() -> WallTime.of(Duration.ZERO)).hasMessage("no time to train: PT0S");
  }

  private static long measured(TrainingBudget budget, Duration stepTime) {
    return budget.steps(EXAMPLES, BATCH, () -> stepTime);
  }

  private static long unmeasured(TrainingBudget budget, long examples) {
    return budget.steps(
        examples,
        BATCH,
        () -> {
          throw new AssertionError("a step was measured for nothing");
        });
  }
}
