package org.basir.inference.guidance;

/// What follows a dense layer.
enum Activation {
  RELU {
    @Override
    double of(double x) {
      return Math.max(0, x);
    }
  },
  SILU {
    @Override
    double of(double x) {
      return x / (1 + Math.exp(-x));
    }
  },
  TANH {
    @Override
    double of(double x) {
      return Math.tanh(x);
    }
  };

  abstract double of(double x);
}
