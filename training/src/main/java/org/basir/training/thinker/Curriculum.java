package org.basir.training.thinker;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Budgets of a training by reinforcement, from generous to tight and then mixed.
///
/// @param epochs the budgets that each epoch's batches draw from
public record Curriculum(List<List<Integer>> epochs) {

  private static final List<Integer> PAPER = List.of(6000, 4000, 3000, 2000);
  private static final int EPOCHS_EACH = 2;

  public Curriculum {
    epochs = epochs.stream().map(List::copyOf).toList();
    if (epochs.isEmpty() || epochs.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("an epoch without budgets");
    }
  }

  /// 6000, 4000, 3000, 2000, then mixed of these, in 10 epochs. How many epochs each has is not in
  /// the paper; here all have two.
  public static Curriculum paper() {
    var stages = Stream.concat(PAPER.stream().map(List::of), Stream.of(PAPER));
    return new Curriculum(
        stages.flatMap(stage -> IntStream.range(0, EPOCHS_EACH).mapToObj(_ -> stage)).toList());
  }

  /// The authors' code: one budget in each of six epochs, and two mixed ones.
  public static Curriculum code() {
    var mixed = List.of(2000, 4000, 6000);
    var single = Stream.of(6000, 4000, 3500, 3000, 2500, 2000).map(List::of);
    return new Curriculum(Stream.concat(single, Stream.of(mixed, mixed)).toList());
  }

  /// The budget of one batch.
  ///
  /// @param epoch counted from 0
  public int draw(int epoch, RandomGenerator random) {
    var budgets = epochs.get(epoch);
    return budgets.get(random.nextInt(budgets.size()));
  }
}
