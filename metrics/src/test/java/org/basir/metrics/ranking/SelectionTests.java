package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SelectionTests {

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final double[] RETURNS = {.05, .04, .03, .02, .01, 0, -.01, -.02, -.03, -.06};

  @Test
  void subtractsTheWorstFifthFromTheBest() {
    // A fifth of ten is two: (.05 + .04) / 2 - (-.03 - .06) / 2 = .09
    assertThat(Selection.topMinusBottom(list(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))).isCloseTo(900, CLOSE);
    assertThat(Selection.topMinusBottom(list(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
        .isCloseTo(-900, CLOSE);
  }

  @Test
  void sharesPlacesAmongEqualScores() {
    // The first four share two places: mean .035; the last two are (-.03 - .06) / 2.
    assertThat(Selection.topMinusBottom(list(9, 9, 9, 9, 6, 5, 4, 3, 2, 1))).isCloseTo(800, CLOSE);
    assertThat(Selection.topMinusBottom(list(1, 1, 1, 1, 1, 1, 1, 1, 1, 1))).isCloseTo(0, CLOSE);
  }

  @Test
  void takesAtLeastOneSector() {
    var list = BudgetList.of("b", new double[] {.01, .03, 0}, new double[] {1, 3, 2});

    assertThat(Selection.topMinusBottom(list)).isCloseTo(200, CLOSE);
  }

  @Test
  void countsHitsAmongTheTopThree() {
    assertThat(Selection.hitRate(list(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))).isCloseTo(1, CLOSE);
    assertThat(Selection.hitRate(list(10, 1, 1, 7, 9, 5, 4, 3, 2, 1))).isCloseTo(1 / 3.0, CLOSE);
    assertThat(Selection.hitRate(list(4, 4, 4, 4, 4, 4, 4, 4, 4, 4))).isCloseTo(.3, CLOSE);
  }

  private static BudgetList list(double... scores) {
    return BudgetList.of("b", RETURNS, scores);
  }
}
