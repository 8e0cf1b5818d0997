package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.cat;
import static org.bytedeco.pytorch.global.torch.embedding;
import static org.bytedeco.pytorch.global.torch.silu;
import static org.bytedeco.pytorch.global.torch.softmax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basir.training.decoder.DecoderShape;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// A decoder of the Llama family (Touvron et al. 2023) over named parameters, for texts that are
/// padded behind their end: causal attention never sees that far.
final class DecoderNetwork {

  /// Added to what attention must not see.
  private static final float HIDDEN = -1e9f;

  private final DecoderShape shape;
  private final Map<String, Tensor> parameters;
  private final Rotation rotation;
  private final Tensor unseen;

  DecoderNetwork(DecoderShape shape, Map<String, Tensor> parameters) {
    this.shape = shape;
    this.parameters = parameters;
    this.rotation = Rotation.of(shape);
    this.unseen = unseen(shape.context());
  }

  private static Tensor unseen(int context) {
    var mask = new float[context * context];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % context > i / context ? HIDDEN : 0;
    }
    return Tensor.create(mask, context, context);
  }

  /// The vectors after the embedding and after each layer, the last ones normed; each `[texts,
  /// tokens, width]`.
  List<Tensor> hidden(Tensor ids) {
    long tokens = ids.size(1);
    var future = unseen.narrow(0, 0, tokens).narrow(1, 0, tokens);
    var states = new ArrayList<Tensor>();
    var x = embedding(parameter("embedding.weight"), ids).mul(new Scalar(shape.embeddingScale()));
    states.add(x);
    for (int layer = 0; layer < shape.layers(); layer++) {
      var prefix = "layers." + layer + ".";
      x = x.add(attend(norm(x, prefix + "attention.norm"), future, prefix + "attention."));
      x = x.add(feed(norm(x, prefix + "feed.norm"), prefix + "feed."));
      states.add(x);
    }
    states.set(shape.layers(), norm(x, "norm"));
    return states;
  }

  /// The logits of the next token at vectors of the last layer, `[..., vocabulary]`.
  Tensor logits(Tensor last) {
    return last.matmul(parameter("embedding.weight").transpose(0, 1));
  }

  private Tensor attend(Tensor x, Tensor future, String prefix) {
    var query = rotation.turn(heads(dense(x, prefix + "query")));
    var key = rotation.turn(heads(dense(x, prefix + "key")));
    var value = heads(dense(x, prefix + "value"));
    var scale = new Scalar(1 / Math.sqrt(shape.headWidth()));
    var scores = query.matmul(key.transpose(2, 3)).mul(scale).add(future);
    var seen = softmax(scores, -1).matmul(value).transpose(1, 2);
    return dense(seen.reshape(x.size(0), x.size(1), shape.width()), prefix + "output");
  }

  private Tensor feed(Tensor x, String prefix) {
    return dense(silu(dense(x, prefix + "gate")).mul(dense(x, prefix + "up")), prefix + "down");
  }

  /// From `[texts, tokens, width]` to `[texts, heads, tokens, width / heads]`.
  private Tensor heads(Tensor x) {
    return x.reshape(x.size(0), x.size(1), shape.heads(), shape.headWidth()).transpose(1, 2);
  }

  private Tensor norm(Tensor x, String name) {
    var exact = x.to(ScalarType.Float);
    var square = exact.mul(exact).mean(new long[] {-1}, true, new ScalarTypeOptional());
    return exact
        .mul(square.add(new Scalar(DecoderShape.EPSILON)).rsqrt())
        .mul(parameter(name + ".weight"));
  }

  private Tensor dense(Tensor x, String name) {
    return x.matmul(parameter(name + ".weight"));
  }

  private Tensor parameter(String name) {
    var parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("The decoder has no parameter " + name);
    }
    return parameter;
  }

  /// Turns pairs of numbers by angles that grow with the position (Su et al. 2021); a pair is one
  /// number of each half.
  ///
  /// @param cosines `[context, headWidth / 2]`
  /// @param sines `[context, headWidth / 2]`
  private record Rotation(Tensor cosines, Tensor sines) {

    static Rotation of(DecoderShape shape) {
      var angles = Tensor.create(shape.angles(), shape.context(), shape.headWidth() / 2);
      return new Rotation(angles.cos(), angles.sin());
    }

    /// @param x `[texts, heads, tokens, headWidth]`
    Tensor turn(Tensor x) {
      long half = x.size(3) / 2;
      var cosine = cosines.narrow(0, 0, x.size(2)).to(x.scalar_type());
      var sine = sines.narrow(0, 0, x.size(2)).to(x.scalar_type());
      var left = x.narrow(3, 0, half);
      var right = x.narrow(3, half, half);
      return cat(
          new TensorVector(
              left.mul(cosine).sub(right.mul(sine)), right.mul(cosine).add(left.mul(sine))),
          3);
    }
  }
}
