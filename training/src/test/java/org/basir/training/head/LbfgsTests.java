package org.basir.training.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTests {

  @Test
  void findsTheBottomOfALongNarrowBowl() {
    var bottom = Lbfgs.standard().minimise(LbfgsTests::bowl, new double[] {100, -100, 3});

    assertThat(bottom).containsExactly(new double[] {1, 2, 3}, within(1e-3));
  }

  @Test
  void staysWhereNothingIsToBeGained() {
    var start = new double[] {1, 2, 3};

    assertThat(Lbfgs.standard().minimise(LbfgsTests::bowl, start)).containsExactly(1, 2, 3);
  }

  @Test
  void leavesTheStartAsItWas() {
    var start = new double[] {5, 5, 5};

    Lbfgs.standard().minimise(LbfgsTests::bowl, start);

    assertThat(start).containsExactly(5, 5, 5);
  }

  private static double bowl(double[] point, double[] gradient) {
    double value = 0;
    for (int i = 0; i < point.length; i++) {
      double steepness = Math.pow(30, i);
      double distance = point[i] - (i + 1);
      value += steepness * distance * distance / 2;
      gradient[i] = steepness * distance;
    }
    return value;
  }
}
