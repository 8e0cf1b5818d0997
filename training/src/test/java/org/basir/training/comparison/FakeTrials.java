package org.basir.training.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.basir.training.finetune.Event;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.TrialResult;
import org.basir.training.finetune.TrialResult.Row;
import org.basir.training.recipe.Recipe;

/// Trains nothing: micro-F1 is a function of the recipe.
final class FakeTrials implements Trials {

  private final Map<List<Object>, TrialResult> kept = new HashMap<>();
  private final ToDoubleFunction<Recipe> microF1;
  private String failing = "";

  final List<Order> run = new ArrayList<>();

  FakeTrials(ToDoubleFunction<Recipe> microF1) {
    this.microF1 = microF1;
  }

  /// From now on every training with that schedule fails.
  void fail(String schedule) {
    failing = schedule;
  }

  @Override
  public Optional<TrialResult> tried(Order order) {
    return Optional.ofNullable(kept.get(identity(order)));
  }

  @Override
  public TrialResult run(Order order, Consumer<Event> listener) {
    if (order.recipe().optimiser().schedule().equals(failing)) {
      throw new UncheckedIOException(new IOException("the disk is full"));
    }
    run.add(order);
    var result = result(microF1.applyAsDouble(order.recipe()), order);
    kept.put(identity(order), result);
    return result;
  }

  private static TrialResult result(double microF1, Order order) {
    long steps = order.spending().steps().orElseThrow();
    return result(microF1, steps, List.of(new Row(1, 0, 0), new Row(0, 1, 1)));
  }

  /// Two seconds a step and two besides.
  static TrialResult result(double microF1, long steps, List<Row> rows) {
    return new TrialResult(
        steps, 0.3, microF1, 0.25, 0.75, 1.5, 2, 2 + 2.0 * steps, 900, 16, rows, List.of());
  }

  private static List<Object> identity(Order order) {
    return List.of(order.recipe(), order.spending(), order.evaluations());
  }
}
