package org.basir.training.comparison;

import java.util.Optional;
import java.util.function.Consumer;
import org.basir.training.finetune.Event;
import org.basir.training.finetune.FineTune;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.TrialResult;

/// Trains for the figures, and remembers them.
public interface Trials {

  /// What an order came to, if it was tried before.
  Optional<TrialResult> tried(Order order);

  TrialResult run(Order order, Consumer<Event> listener);

  /// Trials in processes of their own, kept in the suite's data folder.
  static Trials fineTuning() {
    return new Trials() {

      @Override
      public Optional<TrialResult> tried(Order order) {
        return FineTune.tried(order);
      }

      @Override
      public TrialResult run(Order order, Consumer<Event> listener) {
        return FineTune.trial(order, listener);
      }
    };
  }
}
