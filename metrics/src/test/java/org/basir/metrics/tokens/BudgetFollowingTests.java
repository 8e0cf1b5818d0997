package org.basir.metrics.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BudgetFollowingTests {

  @Test
  @DisplayName(
      "0: the ratio counts natural ends within the budget, utilisation is their mean share")
  void countsNaturalEndsWithinTheBudget() {
    var following = new BudgetFollowing();
    following.add(500, 1_000, true);
    following.add(1_000, 1_000, true);
    following.add(1_000, 1_000, false);
    following.add(1_040, 1_000, true);

    assertThat(following.ratio()).isEqualTo(.5);
    assertThat(following.utilisation()).isEqualTo(.75);
  }

  @Test
  @DisplayName("6.6: overshoot in tokens, of all responses")
  void tellsQuantilesOfOvershoot() {
    var following = new BudgetFollowing();
    for (int tokens = 0; tokens <= 200; tokens++) {
      following.add(tokens, 100, true);
    }

    assertThat(following.overshoot(.5)).isZero();
    assertThat(following.overshoot(.95)).isCloseTo(90, within(1e-9));
    assertThat(following.overshoot(1)).isEqualTo(100);
  }

  @Test
  void addsUp() {
    var one = new BudgetFollowing();
    one.add(10, 10, true);
    var other = new BudgetFollowing();
    other.add(30, 20, true);
    other.add(5, 10, true);

    one.merge(other);

    assertThat(one.responses()).isEqualTo(3);
    assertThat(one.ratio()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(one.utilisation()).isEqualTo(.75);
    assertThat(one.overshoot(1)).isEqualTo(10);
  }

  @Test
  void hasNothingToTellOfNoResponses() {
    var none = new BudgetFollowing();

    assertThat(none.ratio()).isNaN();
    assertThat(none.utilisation()).isNaN();
    assertThat(none.overshoot(.95)).isNaN();
    assertThatIllegalArgumentException().isThrownBy(() -> none.add(5, 0, true));
  }

  @Test
  void countsKinds() {
    var histogram = new Histogram<>(RoundingMode.class);
    histogram.add(RoundingMode.UP);
    var more = new Histogram<>(RoundingMode.class);
    more.add(RoundingMode.UP);
    more.add(RoundingMode.DOWN);

    histogram.merge(more);

    assertThat(histogram.count(RoundingMode.UP)).isEqualTo(2);
    assertThat(histogram.count(RoundingMode.FLOOR)).isZero();
    assertThat(histogram.counts()).containsOnlyKeys(RoundingMode.UP, RoundingMode.DOWN);
  }
}
