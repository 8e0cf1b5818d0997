package org.basir.metrics.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTests {

  /// `binomtest(k, n).proportion_ci(0.95, method='wilson')` of SciPy 1.17.
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0, 0.27753279986288926",
    "10, 10, 0.7224672001371109, 1.0",
    "58, 200, 0.23154025607067882, 0.3563747810077731",
    "1, 3, 0.06149194472039626, 0.7923403991979523",
    "150, 200, 0.6856590168795417, 0.8049183199318249"
  })
  void agreesWithSciPy(long successes, long items, double low, double high) {
    var interval = Wilson.of(successes, items);
    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
    assertThat(interval.level()).isEqualTo(0.95);
  }

  @Test
  void isUndefinedOfNothing() {
    assertThat(Wilson.of(0, 0).isDefined()).isFalse();
    assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
