package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("2.10: four-token guidance table")
final class FourTokensSpec210Tests {

  /// r, c of wait, so and close, p of the same, the likeliest.
  private static final String TABLE =
      """
      50,   2.1403131e-12, 4.9390009e-08, 0.99693531, 2.3615e-09, 2.97242e-05, 0.99997027, 2
      200,  1.4348789e-05, 0.0049828516,  0.99999905, 0.00394051, 0.74640262,  0.24965688, 1
      1000, 0.062101052,   0.53314829,    1,          0.17551679, 0.82191384,  0.00256937, 1
      5000, 0.76547405,    0.99088977,    1,          0.58573151, 0.41357286,  0.00069563, 0
      """;

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void fits(double r, double wait, double so, double close) {
    assertThat(Math.exp(FourTokens.lnFit(FourTokens.WAIT, r))).isCloseTo(wait, digits(wait));
    assertThat(Math.exp(FourTokens.lnFit(FourTokens.SO, r))).isCloseTo(so, digits(so));
    assertThat(Math.exp(FourTokens.lnFit(FourTokens.CLOSE, r))).isCloseTo(close, digits(close));
    assertThat(Math.exp(FourTokens.lnFit(FourTokens.GATED, r))).isZero();
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void guidedProbabilities(
      double r,
      double cWait,
      double cSo,
      double cClose,
      double wait,
      double so,
      double close,
      int likeliest) {
    var exact = FourTokens.exactly(r);
    var p = exact.distribution();
    // the model's probabilities are themselves logits in single precision
    assertThat(p[FourTokens.WAIT]).isCloseTo(wait, within(1e-7 + 1e-4 * wait));
    assertThat(p[FourTokens.SO]).isCloseTo(so, within(1e-6 * so + 1e-8));
    assertThat(p[FourTokens.CLOSE]).isCloseTo(close, within(1e-6));
    assertThat(p[FourTokens.GATED]).isZero();
    assertThat(exact.likeliest().token()).isEqualTo(likeliest);
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void singlePrecisionAgrees(
      double r,
      double cWait,
      double cSo,
      double cClose,
      double wait,
      double so,
      double close,
      int likeliest) {
    var rough = FourTokens.inSinglePrecision(r);
    var p = rough.distribution();
    assertThat((double) p[FourTokens.WAIT]).isCloseTo(wait, within(1e-6));
    assertThat((double) p[FourTokens.SO]).isCloseTo(so, within(1e-6));
    assertThat((double) p[FourTokens.CLOSE]).isCloseTo(close, within(1e-6));
    assertThat(rough.likeliest().token()).isEqualTo(likeliest);
  }

  @Test
  void singlePrecisionFallsBackWhereAllUnderflow() {
    var logits = FourTokens.logits();
    logits[FourTokens.CLOSE] = Float.NEGATIVE_INFINITY;
    StepLengths noClose =
        (token, r) ->
            token == FourTokens.CLOSE ? Double.NEGATIVE_INFINITY : FourTokens.lnFit(token, r);
    var rough = new Float32Step(logits, noClose, 1).likeliest();
    assertThat(rough.unguided()).isTrue();
    assertThat(rough.token()).isEqualTo(FourTokens.WAIT);

    // logarithms still tell which token is the lesser evil
    var exact = new GuidedStep(logits, noClose, 1, 4096).likeliest();
    assertThat(exact.unguided()).isFalse();
    assertThat(exact.token()).isEqualTo(FourTokens.SO);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.9,   0.0110988",
    "0.01, 0.1,   0.0917431",
    "0.01, 0.001, 0.9099181",
    "0.2,  0.05,  0.8333333"
  })
  void binaryForm(double close, double fit, double expected) {
    assertThat(BinaryGuidance.close(close, fit)).isCloseTo(expected, within(5e-8));
  }

  @Test
  void binaryFormClosesWhereNothingElseFits() {
    assertThat(BinaryGuidance.close(0, 0)).isEqualTo(1);
    assertThat(BinaryGuidance.close(0.001, 0)).isEqualTo(1);
    assertThat(BinaryGuidance.close(0, 0.5)).isZero();
  }

  private static Offset<Double> digits(double expected) {
    return within(1e-7 * expected);
  }
}
