package org.basir.training.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.basir.training.recipe.Optimiser;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// What AdamW remembers of some numbers that learn.
///
/// @param first mean of the gradients
/// @param second mean of their squares
/// @param lost what rounding lost, for [Rounding#KAHAN]
record AdamSlot(
    Trainable trainable, Tensor first, Tensor second, Optional<Tensor> lost, Rounding rounding) {

  private static final double EPSILON = 1e-8;

  static AdamSlot of(Trainable trainable, Rounding rounding) {
    var value = trainable.value().detach();
    return new AdamSlot(
        trainable,
        value.clone().zero_(),
        value.clone().zero_(),
        rounding == Rounding.KAHAN ? Optional.of(value.clone().zero_()) : Optional.empty(),
        rounding);
  }

  /// Whether anything has ever asked for its gradient.
  boolean learns() {
    return gradient().defined();
  }

  Tensor gradient() {
    return trainable.value().grad();
  }

  /// Takes the gradient that has been gathered.
  ///
  /// @param rate of this step for these numbers
  /// @param step counted from 1
  void step(Optimiser settings, double rate, long step) {
    var value = trainable.value().detach();
    var gradient = gradient().to(ScalarType.Float);
    var mean = remember(first, gradient, settings.beta1());
    var square = remember(second, gradient.mul(gradient), settings.beta2());
    var spread =
        square
            .div(new Scalar(1 - Math.pow(settings.beta2(), (double) step)))
            .sqrt_()
            .add_(new Scalar(EPSILON));
    var change =
        mean.div(spread).mul_(new Scalar(-rate / (1 - Math.pow(settings.beta1(), (double) step))));
    rounding.add(value, decayed(value, change, settings, rate), lost);
  }

  /// `beta * moment + (1 - beta) * fresh`, rounded after each operation to what the moment is kept
  /// in, as in pure bfloat16.
  private static Tensor remember(Tensor moment, Tensor fresh, double beta) {
    moment.mul_(new Scalar(beta)).add_(fresh.to(moment.scalar_type()), new Scalar(1 - beta));
    return moment.to(ScalarType.Float);
  }

  private Tensor decayed(Tensor value, Tensor change, Optimiser settings, double rate) {
    if (trainable.kind() != Trainable.Kind.MATRIX || settings.weightDecay() == 0) {
      return change;
    }
    return change.add_(value.to(ScalarType.Float), new Scalar(-rate * settings.weightDecay()));
  }

  /// Everything that must survive for training to go on, by name.
  Map<String, Tensor> state() {
    var state = new LinkedHashMap<String, Tensor>();
    state.put(trainable.name(), trainable.value().detach());
    state.put(trainable.name() + ".first", first);
    state.put(trainable.name() + ".second", second);
    lost.ifPresent(carry -> state.put(trainable.name() + ".lost", carry));
    return state;
  }
}
