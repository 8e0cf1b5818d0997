package org.basir.inference.guidance;

/// What a length law says at one step, about each token that could come next.
@FunctionalInterface
public interface StepLengths {

  /// The natural logarithm of the probability that thinking fits if it goes on with a token.
  ///
  /// @param remaining tokens left, this one included; at least 1
  /// @return at most 0; negative infinity for a token whose law is not believed
  double lnFit(int token, double remaining);
}
