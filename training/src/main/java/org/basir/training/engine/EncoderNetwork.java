package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.embedding;
import static org.bytedeco.pytorch.global.torch.gelu;
import static org.bytedeco.pytorch.global.torch.layer_norm;
import static org.bytedeco.pytorch.global.torch.softmax;

import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;

/// BERT's encoder (Devlin et al. 2019) over named parameters, without dropout: normalisation after
/// each addition, attention that sees every token of the text, GELU by the error function.
///
/// Dense weights are `[in, out]`, as the ONNX file has them.
final class EncoderNetwork {

  /// Of the published models; the ONNX graph has it as a constant.
  private static final double EPSILON = 1e-12;

  /// Added to what attention must not see: its share then is zero in single precision.
  private static final float HIDDEN = -1e9f;

  private final EncoderShape shape;
  private final Map<String, Tensor> parameters;

  EncoderNetwork(EncoderShape shape, Map<String, Tensor> parameters) {
    this.shape = shape;
    this.parameters = Map.copyOf(parameters);
  }

  /// A vector for each token, `[texts, tokens, width]`; those of padding mean nothing.
  Tensor forward(Batch batch) {
    var x = embed(batch);
    return layers(x, visibility(batch).to(x.scalar_type()));
  }

  /// What the layers make of vectors, whatever these come from.
  ///
  /// @param embedded `[texts, tokens, width]`
  /// @param hidden added to scores of attention
  Tensor layers(Tensor embedded, Tensor hidden) {
    var x = embedded;
    for (int layer = 0; layer < shape.layers(); layer++) {
      x = layer(x, hidden, "encoder.layer." + layer + ".");
    }
    return x;
  }

  /// Zero for tokens and [#HIDDEN] for padding, `[texts, 1, 1, tokens]`.
  private static Tensor visibility(Batch batch) {
    return batch
        .mask()
        .neg()
        .add(new Scalar(1f))
        .mul(new Scalar(HIDDEN))
        .reshape(batch.texts(), 1, 1, batch.tokens());
  }

  private Tensor embed(Batch batch) {
    var words = embedding(parameter("embeddings.word_embeddings.weight"), batch.ids());
    var positions = parameter("embeddings.position_embeddings.weight").narrow(0, 0, batch.tokens());
    var types = parameter("embeddings.token_type_embeddings.weight").select(0, 0);
    return normalise(words.add(types).add(positions), "embeddings.LayerNorm");
  }

  private Tensor layer(Tensor x, Tensor hidden, String prefix) {
    var attention = dense(attend(x, hidden, prefix), prefix + "attention.output.dense");
    var seen = normalise(x.add(attention), prefix + "attention.output.LayerNorm");
    var inner = gelu(dense(seen, prefix + "intermediate.dense"));
    return normalise(seen.add(dense(inner, prefix + "output.dense")), prefix + "output.LayerNorm");
  }

  private Tensor attend(Tensor x, Tensor hidden, String prefix) {
    var query = heads(dense(x, prefix + "attention.self.query"));
    var key = heads(dense(x, prefix + "attention.self.key"));
    var value = heads(dense(x, prefix + "attention.self.value"));
    var scale = new Scalar(1 / Math.sqrt(shape.headWidth()));
    var shares = softmax(query.matmul(key.transpose(2, 3)).mul(scale).add(hidden), -1);
    return shares.matmul(value).transpose(1, 2).reshape(x.size(0), x.size(1), shape.width());
  }

  /// From `[texts, tokens, width]` to `[texts, heads, tokens, width / heads]`.
  private Tensor heads(Tensor x) {
    return x.reshape(x.size(0), x.size(1), shape.heads(), shape.headWidth()).transpose(1, 2);
  }

  private Tensor dense(Tensor x, String name) {
    return x.matmul(parameter(name + ".weight")).add(parameter(name + ".bias"));
  }

  private Tensor normalise(Tensor x, String name) {
    return layer_norm(
        x,
        new long[] {shape.width()},
        new TensorOptional(parameter(name + ".weight")),
        new TensorOptional(parameter(name + ".bias")),
        EPSILON,
        false);
  }

  private Tensor parameter(String name) {
    var parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("The encoder has no parameter " + name);
    }
    return parameter;
  }
}
