package org.basir.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basir.training.recipe.Example;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PlanTests {

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private List<Example> examples() {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < 1 + random.nextInt(300); i++) {
      examples.add(new Example(new long[3 + random.nextInt(250)], new float[] {i}));
    }
    return examples;
  }

  @RepeatedTest(20)
  void takesEveryTextOnceInAnEpoch() {
    var examples = examples();
    var plan = new Plan(examples, 512, seed);
    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(plan.epoch(epoch).stream().flatMap(List::stream).toList())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(examples);
    }
  }

  @RepeatedTest(20)
  void keepsPassesWithinTheirTokens() {
    for (var pass : new Plan(examples(), 512, seed).epoch(0)) {
      int longest = pass.stream().mapToInt(text -> text.tokens().length).max().orElseThrow();
      assertThat(pass.size() * Math.ceilDiv(longest, 16) * 16)
          .as("seed %d", seed)
          .isLessThanOrEqualTo(512);
    }
  }

  @RepeatedTest(20)
  void hasAsManyPassesInEveryEpoch() {
    var plan = new Plan(examples(), 300, seed);
    assertThat(plan.epoch(7)).as("seed %d", seed).hasSize(plan.passesPerEpoch());
  }

  @Test
  void isTheSameForTheSameSeedOnly() {
    var examples = examples();
    var plan = new Plan(examples, 512, 1);
    assertThat(plan.epoch(4)).isEqualTo(new Plan(examples, 512, 1).epoch(4));
    if (plan.epoch(0).size() > 5) {
      assertThat(plan.epoch(0)).isNotEqualTo(plan.epoch(1));
      assertThat(plan.epoch(0)).isNotEqualTo(new Plan(examples, 512, 2).epoch(0));
    }
  }

  @Test
  void readsOnFromAnyStep() {
    var plan = new Plan(examples(), 256, 3);
    var once = new Passes(plan, 2);
    var steps = new ArrayList<List<List<Example>>>();
    for (int step = 0; step < 40; step++) {
      steps.add(once.of(step));
    }
    for (int step : new int[] {39, 0, 17}) {
      assertThat(new Passes(plan, 2).of(step)).isEqualTo(steps.get(step));
    }
  }

  @Test
  void needsSomethingToLearnFrom() {
    assertThatThrownBy(() -> new Plan(List.of(), 512, 1)).hasMessageContaining("nothing to learn");
  }
}
