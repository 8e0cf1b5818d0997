package org.basir.inference.allocation;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// How uncertain the answer to a sub-question is after so many tokens of thinking: `c / b^beta`
/// (Plan-and-Budget, the epistemic part).
///
/// @param initial `c`, the uncertainty after one token; above 0
/// @param rate `beta`, how fast thinking reduces it; above 0
public record Uncertainty(double initial, double rate) {

  /// One that was measured.
  ///
  /// @param tokens above 0
  /// @param uncertainty for example 1 minus the agreement of samples; above 0
  public record Measured(double tokens, double uncertainty) {

    public Measured {
      if (!(tokens > 0 && uncertainty > 0)) {
        throw new IllegalArgumentException("%s after %s tokens".formatted(uncertainty, tokens));
      }
    }
  }

  public Uncertainty {
    if (!(initial > 0 && rate > 0)) {
      throw new IllegalArgumentException("No uncertainty: %s / b^%s".formatted(initial, rate));
    }
  }

  public double after(double tokens) {
    return initial / Math.pow(tokens, rate);
  }

  /// The tokens at which one more reduces it by so much: `(c beta / price)^(1 / (beta + 1))`.
  public double tokensAt(double price) {
    return Math.exp((Math.log(initial * rate) - Math.log(price)) / (rate + 1));
  }

  /// Least squares of `ln U = ln c - beta ln b`; empty if uncertainty doesn't fall with tokens, or
  /// all were measured at the same number of tokens.
  public static Optional<Uncertainty> fitted(List<Measured> measured) {
    double meanX = mean(measured, it -> Math.log(it.tokens()));
    double meanY = mean(measured, it -> Math.log(it.uncertainty()));
    double variance = mean(measured, it -> square(Math.log(it.tokens()) - meanX));
    double covariance =
        mean(
            measured, it -> (Math.log(it.tokens()) - meanX) * (Math.log(it.uncertainty()) - meanY));
    double rate = -covariance / variance;
    return variance > 0 && rate > 0
        ? Optional.of(new Uncertainty(Math.exp(meanY + rate * meanX), rate))
        : Optional.empty();
  }

  private static double mean(List<Measured> measured, ToDoubleFunction<Measured> value) {
    return measured.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private static double square(double value) {
    return value * value;
  }
}
