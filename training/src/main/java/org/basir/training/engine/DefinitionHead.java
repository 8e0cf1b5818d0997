package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.normalize;

import java.util.List;
import java.util.Map;
import org.basir.training.engine.Trainable.Kind;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Scores a text by the angle between its vector and that of each sector's definition, times a
/// learned factor.
///
/// @param scale `[1]`, the logarithm of the factor
/// @param bias `[sectors]`
/// @param definitions unit vectors `[sectors, width]` as last encoded; without gradient
record DefinitionHead(Trainable scale, Trainable bias, Tensor definitions) implements Head {

  /// The factor at first: pretrained vectors of unlike texts are 0.2 apart, and 4 logits should be.
  private static final double FACTOR = 20;

  static DefinitionHead blank(int width, int sectors) {
    return new DefinitionHead(
        Trainable.of("head.scale", Tensor.create(new float[1], 1), Kind.HEAD),
        Trainable.of("head.bias", Tensor.create(new float[sectors], sectors), Kind.HEAD),
        Tensor.create(new float[sectors * width], sectors, width));
  }

  @Override
  public void place(float[][] vectors, float[] priors) {
    Parameters.put(scale.value(), (float) Math.log(FACTOR));
    Parameters.put(bias.value(), priors);
    see(vectors);
  }

  /// Remembers the definitions as they are encoded now.
  void see(float[][] vectors) {
    int width = vectors[0].length;
    var values = new float[vectors.length * width];
    for (int sector = 0; sector < vectors.length; sector++) {
      System.arraycopy(vectors[sector], 0, values, sector * width, width);
    }
    try (var _ = new PointerScope()) {
      definitions.copy_(unit(Tensor.create(values, vectors.length, width)));
    }
  }

  /// Gives sectors that nothing was learned of the mean bias of the others.
  void level(Heard heard) {
    Parameters.put(bias.value(), heard.levelled(Parameters.floats(bias.value())));
  }

  static Tensor unit(Tensor vectors) {
    return normalize(vectors);
  }

  @Override
  public Tensor logits(Tensor vectors) {
    return against(vectors, definitions);
  }

  /// @param current unit vectors of the definitions, some of them just encoded
  Tensor against(Tensor vectors, Tensor current) {
    var likeness = unit(vectors).matmul(current.transpose(0, 1));
    return likeness.mul(scale.value().exp()).add(bias.value());
  }

  @Override
  public List<Trainable> trainables() {
    return List.of(scale, bias);
  }

  @Override
  public Map<String, Tensor> state() {
    return Map.of("head.definitions", definitions);
  }

  @Override
  public HeadNumbers numbers() {
    var factor = new Scalar(Math.exp(scale.value().item_double()));
    return new HeadNumbers(
        Parameters.floats(definitions.mul(factor)), Parameters.floats(bias.value()), true);
  }
}
