package org.basir.training.thinker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.basir.training.thinker.FollowingFigures.Ended;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RewardTests {

  @RepeatedTest(20)
  void rewardsAreFromZeroToOneAndBestAtTheBudget() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    int budget = 60 + random.nextInt(7000);
    for (int i = 0; i < 200; i++) {
      var rollout = rollout(random, random.nextInt(2 * budget), budget);
      double paper = new PaperReward().of(rollout);
      assertThat(paper).isBetween(0.0, 1.0);
      assertThat(new CodeReward().of(rollout)).isBetween(0.0, 1.0);
      var best = new Rollout(rollout.correct(), rollout.formatted(), budget, budget);
      assertThat(paper).isLessThanOrEqualTo(new PaperReward().of(best));
    }
  }

  @RepeatedTest(20)
  void rightAnswersWithinTheEasedBudgetAreWorthTheSame() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    int budget = 60 + random.nextInt(7000);
    int length = random.nextInt(CodeReward.eased(budget) + 1);
    assertThat(new CodeReward().of(new Rollout(true, true, length, budget))).isEqualTo(1.0);
  }

  @RepeatedTest(20)
  void advantagesOfAGroupAddUpToNothing() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var rewards = new Random(seed).doubles(5).toArray();
    assertThat(Arrays.stream(GroupAdvantage.of(rewards)).sum()).isCloseTo(0, within(1e-9));
  }

  @Test
  void outputsAsGoodAsEachOtherHaveNoAdvantage() {
    assertThat(GroupAdvantage.of(0.85, 0.85, 0.85)).containsExactly(0, 0, 0);
    assertThatThrownBy(() -> GroupAdvantage.of(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void curriculaGoFromGenerousToMixed() {
    var random = new Random(1);
    assertThat(Curriculum.paper().epochs()).hasSize(10);
    assertThat(Curriculum.paper().draw(7, random)).isEqualTo(2000);
    assertThat(Curriculum.code().epochs()).hasSize(8);
    assertThat(Curriculum.code().draw(2, random)).isEqualTo(3500);
    assertThat(Curriculum.code().draw(7, random)).isIn(2000, 4000, 6000);
  }

  @Test
  void longOutputsAreCutBeforeTheyAreScored() {
    var cut = new RolloutCut(2000);
    assertThat(cut.limit()).isEqualTo(2550);
    assertThat(cut.kept(1990)).isEqualTo(1990);
    assertThat(cut.kept(1991)).isEqualTo(1990);
    var random = new Random(3);
    assertThat(random.ints(100).filter(_ -> cut.answers(2500, random)).count()).isZero();
    var shorter = new RolloutCut(1000);
    long answered = random.ints(5000).filter(_ -> shorter.answers(1200, random)).count();
    assertThat(answered / 5000.0).isCloseTo(0.2, within(0.03));
    assertThat(random.ints(100).filter(_ -> shorter.answers(900, random)).count()).isZero();
  }

  @Test
  void figuresCountWhatEndsNaturallyWithinItsBudget() {
    var figures =
        FollowingFigures.of(
            List.of(
                new Ended(50, 100, true),
                new Ended(100, 100, true),
                new Ended(101, 100, true),
                new Ended(100, 100, false)));
    assertThat(figures.following()).isEqualTo(0.5);
    assertThat(figures.utilisation()).isEqualTo(0.75);
    assertThatThrownBy(() -> FollowingFigures.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Rollout rollout(Random random, int length, int budget) {
    return new Rollout(random.nextBoolean(), random.nextBoolean(), length, budget);
  }
}
