package org.basir.training.length;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.basir.inference.onnx.Parameter;

/// The numbers that a predictor begins to learn with. Heads begin at zero: a token that never
/// follows in training keeps a shape and a rate of 0.693, which no gate lets through.
public final class LengthWeights {

  private static final double BERT_SPREAD = 0.02;

  private LengthWeights() {}

  /// Numbers for a shape, the same for the same seed.
  public static Map<String, Parameter> first(LengthShape shape, long seed) {
    var random = new Random(seed);
    var weights = new LinkedHashMap<String, Parameter>();
    shape
        .parameters()
        .forEach((name, sizes) -> weights.put(name, first(name, sizes, shape, random)));
    return weights;
  }

  private static Parameter first(
      String name, List<Integer> sizes, LengthShape shape, Random random) {
    var values = new float[sizes.stream().reduce(1, Math::multiplyExact)];
    if (name.endsWith("LayerNorm.weight")) {
      Arrays.fill(values, 1);
    } else if (sizes.size() == 2 && shape.network().containsKey(name)) {
      double spread =
          switch (shape) {
            case LengthShape.LastHidden _ -> 1 / Math.sqrt(sizes.getLast());
            case LengthShape.AllLayers _ -> BERT_SPREAD;
          };
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (spread * random.nextGaussian());
      }
    }
    return new Parameter(sizes, values);
  }
}
