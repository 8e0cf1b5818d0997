package org.basir.training.decoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.basir.inference.onnx.Parameter;

/// The numbers that a decoder begins to learn with, drawn by chance.
public final class FirstWeights {

  private static final double EMBEDDING_SPREAD = 0.05;

  private FirstWeights() {}

  /// Numbers for a shape, the same for the same seed.
  public static Map<String, Parameter> of(DecoderShape shape, long seed) {
    var random = new Random(seed);
    var weights = new LinkedHashMap<String, Parameter>();
    shape
        .parameters()
        .forEach((name, dimensions) ->
            weights.put(name, drawn(dimensions, spread(name, dimensions, shape), random)));
    return weights;
  }

  /// Sums over many layers begin as small as those over few.
  private static double spread(String name, List<Integer> dimensions, DecoderShape shape) {
    if (dimensions.size() == 1) {
      return 0;
    }
    if (name.startsWith("embedding.")) {
      return EMBEDDING_SPREAD;
    }
    boolean adds = name.contains(".output.") || name.contains(".down.");
    return 1 / Math.sqrt(dimensions.getFirst() * (adds ? 2.0 * shape.layers() : 1));
  }

  private static Parameter drawn(List<Integer> dimensions, double spread, Random random) {
    int size = dimensions.stream().reduce(1, Math::multiplyExact);
    var values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = spread == 0 ? 1 : (float) (spread * random.nextGaussian());
    }
    return new Parameter(dimensions, values);
  }
}
