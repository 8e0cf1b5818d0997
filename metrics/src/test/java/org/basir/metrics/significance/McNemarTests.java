package org.basir.metrics.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTests {

  /// `binomtest(b, b + c, 0.5).pvalue` of SciPy 1.17; 1 of no items.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1.0",
    "0, 1, 1.0",
    "5, 15, 0.04138946533203125",
    "15, 5, 0.04138946533203125",
    "3, 3, 1.0",
    "30, 12, 0.007915897334896727",
    "0, 40, 1.8189894035458565e-12"
  })
  void agreesWithSciPy(int first, int second, double pValue) {
    assertThat(new McNemar(first, second).pValue()).isCloseTo(pValue, within(1e-12));
  }

  @Test
  void countsItemsThatOnlyOneGotRight() {
    var test =
        McNemar.of(
            new boolean[] {true, true, false, false, true},
            new boolean[] {true, false, true, false, false});
    assertThat(test).isEqualTo(new McNemar(2, 1));
    assertThatThrownBy(() -> McNemar.of(new boolean[1], new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void standsManyItems() {
    assertThat(new McNemar(5000, 5000).pValue()).isEqualTo(1);
    assertThat(new McNemar(0, 5000).pValue()).isBetween(0.0, 1e-300);
  }
}
