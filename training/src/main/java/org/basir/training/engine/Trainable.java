package org.basir.training.engine;

import org.bytedeco.pytorch.Tensor;

/// Numbers that learn.
///
/// @param name unique within a model
/// @param value a leaf that asks for its gradient
/// @param kind decides its rate and decay
record Trainable(String name, Tensor value, Kind kind) {

  enum Kind {
    /// The encoder's matrices, which decay.
    MATRIX,
    /// The encoder's biases and norms, which don't.
    VECTOR,
    /// What stands on the encoder: learns at a rate of its own and doesn't decay.
    HEAD
  }

  static Trainable of(String name, Tensor value, Kind kind) {
    value.requires_grad_(true);
    return new Trainable(name, value, kind);
  }

  static Trainable ofEncoder(String name, Tensor value) {
    var vector = name.endsWith(".bias") || name.contains("LayerNorm");
    return of(name, value, vector ? Kind.VECTOR : Kind.MATRIX);
  }
}
