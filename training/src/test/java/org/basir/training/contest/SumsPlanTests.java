package org.basir.training.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.basir.inference.allocation.Schedule;
import org.basir.training.sums.Advice;
import org.basir.training.sums.Part;
import org.basir.training.sums.SumsTask;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SumsPlanTests {

  private static final List<Schedule> SCHEDULES = List.of(Schedule.values());

  @RepeatedTest(3)
  void stepsShareTheBudgetInTens() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var item = SumsTask.trainItem(random);
      int budget = 10 * random.nextInt(1, 30);
      var schedule = SCHEDULES.get(random.nextInt(SCHEDULES.size()));
      var advice = new SumsPlan(item.chain(), budget).advice(schedule);
      if (advice instanceof Advice.Plan(var steps)) {
        assertThat(steps.stream().mapToInt(Advice.Step::tokens).sum()).isEqualTo(budget);
        assertThat(steps).allMatch(step -> step.tokens() >= 10 && step.tokens() % 10 == 0);
        assertThat(steps.getLast().part().to()).isEqualTo(item.chain().length());
      } else {
        assertThat(advice).isEqualTo(new Advice.Budget(budget));
      }
    }
  }

  @Test
  void splitsLongChainsOnly() {
    for (var item : SumsTask.testItems(1, 50)) {
      var parts = new SumsPlan(item.chain(), 200).parts();
      switch (item.level()) {
        case ONE -> assertThat(parts).containsExactly(new Part(0, item.chain().length()));
        case TWO, THREE -> assertThat(parts).hasSize(2);
        case FOUR -> assertThat(parts).hasSizeBetween(2, 3);
        case FIVE -> assertThat(parts).hasSizeBetween(3, 4);
      }
    }
  }

  @Test
  void aSmallBudgetHasFewSteps() {
    var longest = SumsTask.testItems(1, 5).getLast();
    assertThat(new SumsPlan(longest.chain(), 20).parts()).hasSize(2);
    assertThat(new SumsPlan(longest.chain(), 10).parts()).hasSize(1);
  }
}
