package org.basir.training.head;

/// A smooth function to minimise.
@FunctionalInterface
public interface Objective {

  /// The value at a point.
  ///
  /// @param gradient overwritten with the gradient there
  double evaluate(double[] point, double[] gradient);
}
