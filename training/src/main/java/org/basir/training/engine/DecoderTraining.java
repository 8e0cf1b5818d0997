package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.log_softmax;
import static org.bytedeco.pytorch.global.torch.manual_seed;
import static org.bytedeco.pytorch.global.torch.set_num_threads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basir.inference.onnx.Parameter;
import org.basir.training.decoder.DecoderLesson;
import org.basir.training.decoder.DecoderShape;
import org.basir.training.decoder.DecoderStates;
import org.basir.training.decoder.FirstWeights;
import org.basir.training.recipe.Optimiser;
import org.basir.training.recipe.Precision;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// A decoder that learns to predict the next token. Of one thread.
public final class DecoderTraining {

  private final Precision precision;
  private final DecoderNetwork network;
  private final Map<String, Tensor> parameters;
  private final Adam adam;

  private DecoderTraining(
      DecoderShape shape,
      Map<String, Tensor> parameters,
      Optimiser optimiser,
      Precision precision) {
    this.precision = precision;
    this.parameters = parameters;
    this.network = new DecoderNetwork(shape, parameters);
    var trainables =
        parameters.entrySet().stream()
            .map(named -> trainable(named.getKey(), named.getValue()))
            .toList();
    this.adam = Adam.of(trainables, optimiser, Rounding.of(precision));
  }

  /// Begins with numbers drawn by chance.
  ///
  /// @param precision one that remembers single precision
  public static DecoderTraining begin(
      DecoderShape shape, Optimiser optimiser, Precision precision, long seed) {
    if (precision.isPure()) {
      throw new IllegalArgumentException("decoders remember single precision, not " + precision);
    }
    return begin(shape, FirstWeights.of(shape, seed), optimiser, precision);
  }

  /// Begins with numbers that are given.
  public static DecoderTraining begin(
      DecoderShape shape,
      Map<String, Parameter> weights,
      Optimiser optimiser,
      Precision precision) {
    // more threads wait for each other longer than they help at this size
    set_num_threads(1);
    manual_seed(0);
    var tensors = new LinkedHashMap<String, Tensor>();
    weights.forEach((name, weight) -> tensors.put(name, Parameters.tensor(weight)));
    return new DecoderTraining(shape, tensors, optimiser, precision);
  }

  private static Trainable trainable(String name, Tensor value) {
    var vector = name.contains("norm") || name.startsWith("embedding.");
    return Trainable.of(name, value, vector ? Trainable.Kind.VECTOR : Trainable.Kind.MATRIX);
  }

  /// Learns from some texts.
  ///
  /// @param step counted from 0
  /// @param multiplier of the peak rate, 0 to 1
  /// @return the loss per weighted token, in nats, before the step
  public double step(long step, List<DecoderLesson> lessons, double multiplier) {
    double loss;
    try (var _ = new PointerScope()) {
      var mean = loss(lessons);
      mean.backward();
      loss = mean.item_double();
    }
    adam.step(step + 1, multiplier);
    return loss;
  }

  private Tensor loss(List<DecoderLesson> lessons) {
    var batch = LessonBatch.of(lessons);
    Tensor logits;
    try (var _ = Autocast.open(precision)) {
      logits = network.logits(network.hidden(batch.ids()).getLast());
    }
    var predicted =
        log_softmax(logits.to(ScalarType.Float), -1)
            .gather(2, batch.next().unsqueeze(2))
            .squeeze(2);
    return predicted.mul(batch.weights()).sum().div(new Scalar(-batch.total()));
  }

  /// All that is computed for a text.
  public DecoderStates states(long... tokens) {
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      var hidden = network.hidden(Tensor.create(tokens, 1, tokens.length));
      return new DecoderStates(
          Parameters.floats(network.logits(hidden.getLast())),
          hidden.stream().map(Parameters::floats).toArray(float[][]::new));
    }
  }

  /// The numbers as they are now, by name.
  public Map<String, Parameter> weights() {
    return Parameters.numbers(parameters);
  }

  /// Writes what a training of the same shape needs to go on.
  public void save(Path file) throws IOException {
    Archive.write(adam.state(), file);
  }

  /// Goes on from what [#save] wrote.
  ///
  /// @throws IOException when it can't be read or belongs to another shape
  public void restore(Path file) throws IOException {
    Archive.read(file, adam.state());
  }
}
