package org.basir.training.decoder;

import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.onnx.Parameter;

/// Numbers as they are once they have been kept in half precision.
public final class HalfPrecision {

  private HalfPrecision() {}

  /// Rounds all numbers.
  ///
  /// @throws ArithmeticException if one is too large
  public static Map<String, Parameter> of(Map<String, Parameter> weights) {
    var rounded = new TreeMap<String, Parameter>();
    weights.forEach(
        (name, weight) -> rounded.put(name, new Parameter(weight.shape(), of(weight.values()))));
    return rounded;
  }

  private static float[] of(float[] values) {
    var rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = Float.float16ToFloat(Float.floatToFloat16(values[i]));
      if (Float.isInfinite(rounded[i])) {
        throw new ArithmeticException(values[i] + " is too large for half precision");
      }
    }
    return rounded;
  }
}
