package org.basir.training.course;

import java.time.Duration;

/// How long a training goes on.
public sealed interface Effort {

  /// How much of it is done, from 0 to 1 and beyond.
  ///
  /// @param step steps taken
  /// @param seconds spent
  double progress(long step, double seconds);

  /// For a number of steps; always gives the same.
  record Steps(long count) implements Effort {

    public Steps {
      if (count < 1) {
        throw new IllegalArgumentException("a training of " + count + " steps");
      }
    }

    @Override
    public double progress(long step, double seconds) {
      return step / (double) count;
    }
  }

  /// For a time on the clock, breaks left out.
  record Time(Duration time) implements Effort {

    public Time {
      if (!time.isPositive()) {
        throw new IllegalArgumentException("a training of " + time);
      }
    }

    @Override
    public double progress(long step, double seconds) {
      return seconds * 1000 / time.toMillis();
    }
  }
}
