package org.basir.training.finetune;

import java.time.InstantSource;
import java.util.function.Consumer;

/// Gathers the losses of steps until there are enough to tell of.
final class Telling {

  private static final int EVERY = 10;

  private final InstantSource clock;
  private final double peak;
  private final Consumer<Event> listener;
  private double losses;
  private int count;
  private long since;

  /// @param peak learning rate of the encoder
  Telling(InstantSource clock, double peak, Consumer<Event> listener) {
    this.clock = clock;
    this.peak = peak;
    this.listener = listener;
    this.since = clock.millis();
  }

  /// A step was taken.
  ///
  /// @param step how many by now
  /// @param multiplier of the peak rate
  void took(long step, long total, double loss, double multiplier) {
    losses += loss;
    count++;
    if (count == EVERY || step == total) {
      double seconds = (clock.millis() - since) / 1000.0 / count;
      listener.accept(
          new Event.Stepped(
              step, total, losses / count, multiplier * peak, seconds, Memory.resident()));
      losses = 0;
      count = 0;
      since = clock.millis();
    }
  }
}
