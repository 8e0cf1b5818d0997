package org.basir.training.engine;

import java.util.List;
import java.util.Map;
import org.basir.training.engine.Trainable.Kind;
import org.bytedeco.pytorch.Tensor;

/// Weights of each sector's own.
///
/// @param weights `[width, sectors]`
/// @param bias `[sectors]`
record WeightHead(Trainable weights, Trainable bias) implements Head {

  /// Logits of the definitions' own sectors are about this far above the others', at first.
  private static final double MARGIN = 2;

  static WeightHead blank(int width, int sectors) {
    return new WeightHead(
        Trainable.of(
            "head.weight", Tensor.create(new float[width * sectors], width, sectors), Kind.HEAD),
        Trainable.of("head.bias", Tensor.create(new float[sectors], sectors), Kind.HEAD));
  }

  /// A text is scored by its likeness to the definitions, their common part left out, and one that
  /// is like none by the sectors' shares.
  @Override
  public void place(float[][] definitions, float[] priors) {
    int sectors = definitions.length;
    var mean = mean(definitions);
    double scale = MARGIN / spread(definitions, mean);
    var placed = new float[mean.length * sectors];
    var shifts = new float[sectors];
    for (int sector = 0; sector < sectors; sector++) {
      double common = 0;
      for (int i = 0; i < mean.length; i++) {
        double weight = scale * (definitions[sector][i] - mean[i]);
        placed[i * sectors + sector] = (float) weight;
        common += weight * mean[i];
      }
      shifts[sector] = (float) (priors[sector] - common);
    }
    Parameters.put(weights.value(), placed);
    Parameters.put(bias.value(), shifts);
  }

  private static double[] mean(float[][] vectors) {
    var mean = new double[vectors[0].length];
    for (var vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.length;
      }
    }
    return mean;
  }

  /// Mean square distance from the mean.
  private static double spread(float[][] vectors, double[] mean) {
    double spread = 0;
    for (var vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        spread += (vector[i] - mean[i]) * (vector[i] - mean[i]) / vectors.length;
      }
    }
    return spread;
  }

  @Override
  public Tensor logits(Tensor vectors) {
    return vectors.matmul(weights.value()).add(bias.value());
  }

  @Override
  public List<Trainable> trainables() {
    return List.of(weights, bias);
  }

  @Override
  public Map<String, Tensor> state() {
    return Map.of();
  }

  @Override
  public HeadNumbers numbers() {
    return new HeadNumbers(
        Parameters.floats(weights.value().transpose(0, 1)), Parameters.floats(bias.value()), false);
  }
}
