package org.basir.training.finetune;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What a training may spend: steps, epochs or minutes on the clock. Exactly one is given.
///
/// @param minutes for the whole training in its process, evaluations included
public record Spending(OptionalLong steps, OptionalLong epochs, OptionalDouble minutes) {

  private static final long STANDARD_EPOCHS = 3;

  public Spending {
    long given = steps.stream().count() + epochs.stream().count() + minutes.stream().count();
    if (given != 1) {
      throw new IllegalArgumentException("one of steps, epochs and minutes must be given");
    }
    if (steps.orElse(1) < 1 || epochs.orElse(1) < 1 || !(minutes.orElse(1) > 0)) {
      throw new IllegalArgumentException("nothing can be learned in no time");
    }
  }

  /// What the shipped model was trained for.
  public static Spending standard() {
    return ofEpochs(STANDARD_EPOCHS);
  }

  public static Spending ofSteps(long steps) {
    return new Spending(OptionalLong.of(steps), OptionalLong.empty(), OptionalDouble.empty());
  }

  public static Spending ofEpochs(long epochs) {
    return new Spending(OptionalLong.empty(), OptionalLong.of(epochs), OptionalDouble.empty());
  }

  public static Spending ofMinutes(double minutes) {
    return new Spending(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.of(minutes));
  }

  /// Time on the clock, if that is what may be spent.
  Optional<Duration> time() {
    return minutes.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(minutes.getAsDouble() * 60_000)));
  }
}
