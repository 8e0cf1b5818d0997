package org.basir.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanningTests {

  @Test
  void takesStepsAndEpochsAtTheirWord() {
    assertThat(new Planning(Spending.ofSteps(7), 0).total(100, PlanningTests::notAsked))
        .isEqualTo(7);
    assertThat(new Planning(Spending.ofEpochs(3), 5).total(100, PlanningTests::notAsked))
        .isEqualTo(300);
  }

  @Test
  void keepsAnEighthOfTheTimeForEvaluations() {
    var planning = new Planning(Spending.ofMinutes(10), 50);
    // 600 s * 0.88 / 0.5 s, 50 of them ahead
    assertThat(planning.total(100, () -> 0.5)).isEqualTo(1006);
    assertThat(planning.total(100, () -> 1e9)).isEqualTo(1);
  }

  @Test
  void affordsFewerStepsWhereTheyAreSlow() {
    var planning = new Planning(Spending.ofMinutes(10), 0);
    assertThat(planning.affordable(100, 100)).hasValue(600);
    assertThat(planning.affordable(500, 700)).hasValue(501);
    assertThat(new Planning(Spending.ofSteps(9), 0).affordable(5, 100)).isEmpty();
  }

  private static double notAsked() {
    throw new AssertionError("how long a step takes is no matter here");
  }
}
