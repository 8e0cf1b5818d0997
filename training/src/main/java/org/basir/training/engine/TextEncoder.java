package org.basir.training.engine;

import java.util.List;
import org.basir.inference.model.Pooling;
import org.basir.training.recipe.Precision;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// From tokens to one vector per text, by the numbers there are now.
record TextEncoder(EncoderShape shape, Weights weights, Pooling pooling, Precision precision) {

  /// Lengths are padded to multiples of this. With every length there is, libtorch keeps preparing
  /// and memory grows.
  private static final int STEP = 16;

  /// Vectors in single precision, `[texts, width]`.
  Tensor vectors(List<long[]> texts) {
    // what is remembered is put together in full precision, before the matrices are rounded
    var network = new EncoderNetwork(shape, weights.current());
    var batch = Batch.inSteps(texts, STEP);
    try (var _ = Autocast.open(precision)) {
      return pool(network.forward(batch).to(ScalarType.Float), batch);
    }
  }

  private Tensor pool(Tensor tokens, Batch batch) {
    return switch (pooling) {
      case CLS -> tokens.select(1, 0);
      case MEAN -> {
        var mask = batch.mask().unsqueeze(2);
        yield sum(tokens.mul(mask)).div(sum(mask));
      }
    };
  }

  private static Tensor sum(Tensor tokens) {
    return tokens.sum(new long[] {1}, false, new ScalarTypeOptional());
  }
}
