package org.basir.inference.encoder;

/// The numbers encoders compute with.
public enum Precision {
  /// Those of the model's own file.
  AS_IS,
  /// Eight-bit ones, for which a model in single precision is quantised at its first use
  /// (`<id>-int8`): about twice as fast on a processor, at a small loss.
  INT8
}
