package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.clip_grad_norm_;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basir.training.recipe.Optimiser;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/// AdamW with clipping (Loshchilov & Hutter 2019, algorithm 2), whose state can be saved.
record Adam(List<AdamSlot> slots, TensorVector values, Optimiser settings) {

  static Adam of(List<Trainable> trainables, Optimiser settings, Rounding rounding) {
    var values = new TensorVector();
    trainables.forEach(trainable -> values.push_back(trainable.value()));
    var slots = trainables.stream().map(each -> AdamSlot.of(each, rounding)).toList();
    return new Adam(slots, values, settings);
  }

  /// @param step counted from 1
  /// @param multiplier of the peak rates
  void step(long step, double multiplier) {
    clip_grad_norm_(values, settings.clip());
    for (var slot : slots.stream().filter(AdamSlot::learns).toList()) {
      try (var _ = new PointerScope()) {
        slot.step(settings, multiplier * peak(slot), step);
      }
    }
    forget();
  }

  /// Drops the gradients that have been gathered.
  void forget() {
    try (var _ = new PointerScope()) {
      slots.stream().filter(AdamSlot::learns).forEach(slot -> slot.gradient().zero_());
    }
  }

  private double peak(AdamSlot slot) {
    return switch (slot.trainable().kind()) {
      case MATRIX, VECTOR -> settings.rate();
      case HEAD -> settings.headRate();
    };
  }

  Map<String, Tensor> state() {
    var state = new LinkedHashMap<String, Tensor>();
    slots.forEach(slot -> state.putAll(slot.state()));
    return state;
  }
}
