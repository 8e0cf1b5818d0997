package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.cat;
import static org.bytedeco.pytorch.global.torch.silu;

import java.util.Map;
import org.basir.training.length.LengthShape;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/// Summaries of positions, over named parameters.
record LengthNetwork(LengthShape shape, Map<String, Tensor> parameters) {

  /// Summaries, `[positions, summary]`.
  ///
  /// @param states `[positions, states, width]`
  Tensor summaries(Tensor states) {
    return switch (shape) {
      case LengthShape.LastHidden last -> dense(states.select(1, 0), last);
      case LengthShape.AllLayers all -> encoded(states, all);
    };
  }

  private Tensor dense(Tensor x, LengthShape.LastHidden last) {
    var summary = x;
    for (int layer = 0; layer < last.layers().size(); layer++) {
      var name = "layer." + layer;
      summary =
          silu(
              summary
                  .matmul(parameter(name + ".weight").transpose(0, 1))
                  .add(parameter(name + ".bias")));
    }
    return summary;
  }

  private Tensor encoded(Tensor states, LengthShape.AllLayers all) {
    var cls = parameter("cls").reshape(1, 1, all.width()).expand(states.size(0), 1, all.width());
    var projected =
        cat(new TensorVector(cls, states), 1)
            .matmul(parameter("projection.weight"))
            .add(parameter("projection.bias"));
    var encoder =
        new EncoderNetwork(
            new EncoderShape(all.blocks(), all.summary(), all.heads(), all.states() + 1),
            parameters);
    return encoder.layers(projected, Tensor.create(new float[1], 1)).select(1, 0);
  }

  Tensor parameter(String name) {
    var parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("The predictor has no parameter " + name);
    }
    return parameter;
  }
}
