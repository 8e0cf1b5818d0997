package org.basir.inference.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RollOverTests {

  private static final RollOver STEPS =
      new RollOver(Stream.of(.4, .3, .2, .1).map(Claim::of).toList(), 1000);

  @Test
  @DisplayName("4.8: what the first of .4, .3, .2, .1 leaves of its 400 goes to the others")
  void handsOnWhatAStepLeaves() {
    assertThat(STEPS.plan().tokens()).containsExactly(400L, 300L, 200L, 100L);

    assertThat(STEPS.after(250).plan().tokens()).containsExactly(375L, 250L, 125L);
  }

  @Test
  @DisplayName("4.8: what the first uses too much is taken from the others")
  void takesWhatAStepUsesTooMuch() {
    var rest = STEPS.after(480);

    var portions = new ProportionalShare().portions(rest.steps(), rest.budget());

    assertThat(portions).containsExactly(new double[] {260, 173.33, 86.67}, offset(.005));
    assertThat(rest.plan().tokens()).containsExactly(260L, 173L, 87L);
  }

  @Test
  void keepsBoundsAndEndsWithNothing() {
    var steps = List.of(Claim.of(1), Claim.of(1).between(50, 60), Claim.of(1));

    assertThat(new RollOver(steps, 300).after(100).plan().tokens()).containsExactly(60L, 140L);
    var overspent = new RollOver(steps, 300).after(900);
    assertThat(overspent.plan().dropped()).containsExactly(0);
    assertThat(overspent.plan().tokens()).containsExactly(0L, 0L);
    assertThat(overspent.after(0).after(0).isDone()).isTrue();
  }
}
