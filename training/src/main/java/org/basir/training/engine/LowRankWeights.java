package org.basir.training.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.basir.training.engine.Trainable.Kind;
import org.basir.training.recipe.Adaptation;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Parameters that stay, plus products of two thin matrices that learn: `W + scale * A B`, with `A`
/// `[in, rank]` drawn and `B` `[rank, out]` zero, so that training begins at the pretrained encoder
/// (Hu et al. 2021).
record LowRankWeights(Map<String, Tensor> pretrained, Map<String, Factors> factors, double scale)
    implements Weights {

  record Factors(Trainable narrowing, Trainable widening) {

    Tensor product() {
      return narrowing.value().matmul(widening.value());
    }
  }

  static LowRankWeights of(
      Map<String, Tensor> pretrained, Adaptation.LowRank adaptation, long seed) {
    var random = new Random(seed);
    var factors = new HashMap<String, Factors>();
    new TreeMap<>(pretrained)
        .forEach((name, matrix) -> {
          if (adaptation.adapts(name)) {
            factors.put(name, factors(name, matrix, adaptation.rank(), random));
          }
        });
    return new LowRankWeights(Map.copyOf(pretrained), Map.copyOf(factors), adaptation.scale());
  }

  private static Factors factors(String name, Tensor matrix, int rank, Random random) {
    long in = matrix.size(0);
    long out = matrix.size(1);
    var narrowing = Tensor.create(drawn(Math.toIntExact(in * rank), in, random), in, rank);
    var widening = Tensor.create(new float[Math.toIntExact(rank * out)], rank, out);
    var type = matrix.scalar_type();
    return new Factors(
        Trainable.of(name + ".lora-a", narrowing.to(type), Kind.MATRIX),
        Trainable.of(name + ".lora-b", widening.to(type), Kind.MATRIX));
  }

  /// Normal numbers that keep a vector of `in` numbers at its length, on average.
  private static float[] drawn(int count, long in, Random random) {
    var values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (random.nextGaussian() / Math.sqrt((double) in));
    }
    return values;
  }

  @Override
  public Map<String, Tensor> current() {
    var merged = new HashMap<>(pretrained);
    var factor = new Scalar(scale);
    factors.forEach((name, pair) ->
        merged.computeIfPresent(name, (_, matrix) -> matrix.add(pair.product().mul(factor))));
    return merged;
  }

  @Override
  public List<Trainable> trainables() {
    var all = new ArrayList<Trainable>();
    factors.keySet().stream()
        .sorted()
        .map(factors::get)
        .forEach(pair -> all.addAll(List.of(pair.narrowing(), pair.widening())));
    return all;
  }
}
