package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.embedding;
import static org.bytedeco.pytorch.global.torch.lgamma;
import static org.bytedeco.pytorch.global.torch.set_num_threads;
import static org.bytedeco.pytorch.global.torch.softplus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.onnx.Parameter;
import org.basir.training.length.LengthPosition;
import org.basir.training.length.LengthShape;
import org.basir.training.length.LengthWeights;
import org.basir.training.recipe.Optimiser;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/// A predictor that learns how long thinking goes on, by the likelihood of what was seen after the
/// token that did follow (arXiv 2506.13752). Without dropout. Of one thread.
public final class LengthTraining {

  private final LengthNetwork network;
  private final Adam adam;

  private LengthTraining(LengthNetwork network, Optimiser optimiser) {
    this.network = network;
    var trainables =
        network.parameters().entrySet().stream()
            .map(named -> trainable(named.getKey(), named.getValue()))
            .toList();
    this.adam = Adam.of(trainables, optimiser, Rounding.EXACT);
  }

  /// Begins with numbers drawn by chance.
  public static LengthTraining begin(LengthShape shape, Optimiser optimiser, long seed) {
    return begin(shape, LengthWeights.first(shape, seed), optimiser);
  }

  /// Begins with numbers that are given.
  public static LengthTraining begin(
      LengthShape shape, Map<String, Parameter> weights, Optimiser optimiser) {
    set_num_threads(1);
    var tensors = new LinkedHashMap<String, Tensor>();
    weights.forEach((name, weight) -> tensors.put(name, Parameters.tensor(weight)));
    return new LengthTraining(new LengthNetwork(shape, tensors), optimiser);
  }

  private static Trainable trainable(String name, Tensor value) {
    boolean head = name.equals("shape.weight") || name.equals("rate.weight");
    return head ? Trainable.of(name, value, Trainable.Kind.HEAD) : Trainable.ofEncoder(name, value);
  }

  /// Learns from some positions.
  ///
  /// @param step counted from 0
  /// @param multiplier of the peak rates, 0 to 1
  /// @return the mean negative log-likelihood before the step, in nats
  public double step(long step, List<LengthPosition> positions, double multiplier) {
    double before = gather(positions);
    adam.step(step + 1, multiplier);
    return before;
  }

  /// Computes gradients, to be read by [#gradient].
  double gather(List<LengthPosition> positions) {
    try (var _ = new PointerScope()) {
      var loss = loss(positions);
      loss.backward();
      return loss.item_double();
    }
  }

  /// The mean negative log-likelihood.
  public double lossOf(List<LengthPosition> positions) {
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      return loss(positions).item_double();
    }
  }

  private Tensor loss(List<LengthPosition> positions) {
    var laws = laws(positions);
    var z = lengths(positions);
    var likelihood =
        laws.shape()
            .mul(laws.rate().log())
            .sub(lgamma(laws.shape()))
            .add(laws.shape().sub(new Scalar(1.0)).mul(z.log()))
            .sub(laws.rate().mul(z));
    return likelihood.neg().mean();
  }

  /// Shapes and rates, `[positions]` each.
  private record Laws(Tensor shape, Tensor rate) {}

  private Laws laws(List<LengthPosition> positions) {
    var summaries = network.summaries(states(positions));
    var next = positions.stream().mapToLong(LengthPosition::next).toArray();
    var tokens = Tensor.create(next, next.length);
    return new Laws(
        softplus(product(summaries, "shape.weight", tokens)),
        softplus(product(summaries, "rate.weight", tokens)));
  }

  private Tensor product(Tensor summaries, String head, Tensor tokens) {
    return embedding(network.parameter(head), tokens)
        .mul(summaries)
        .sum(new long[] {1}, false, new ScalarTypeOptional());
  }

  /// What is predicted for the token that did follow at each position.
  public List<GammaLength> predict(List<LengthPosition> positions) {
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      var laws = laws(positions);
      var shapes = Parameters.floats(laws.shape());
      var rates = Parameters.floats(laws.rate());
      var predicted = new ArrayList<GammaLength>();
      for (int i = 0; i < shapes.length; i++) {
        predicted.add(new GammaLength(shapes[i], rates[i]));
      }
      return predicted;
    }
  }

  /// Summaries of positions, `[positions, summary]` row by row.
  public float[] summaries(List<LengthPosition> positions) {
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      return Parameters.floats(network.summaries(states(positions)));
    }
  }

  /// The gradient of a parameter that has been gathered.
  float[] gradient(String name) {
    return Parameters.floats(network.parameter(name).grad());
  }

  /// The numbers as they are now, by name.
  public Map<String, Parameter> weights() {
    return Parameters.numbers(network.parameters());
  }

  private Tensor states(List<LengthPosition> positions) {
    int size = network.shape().states() * network.shape().width();
    var all = new float[positions.size() * size];
    for (int row = 0; row < positions.size(); row++) {
      System.arraycopy(positions.get(row).states(), 0, all, row * size, size);
    }
    return Tensor.create(all, positions.size(), network.shape().states(), network.shape().width());
  }

  private static Tensor lengths(List<LengthPosition> positions) {
    var z = new float[positions.size()];
    for (int row = 0; row < z.length; row++) {
      z[row] = (float) GammaLength.z(positions.get(row).length());
    }
    return Tensor.create(z, z.length);
  }
}
