package org.basir.inference.scorer.reading;

import java.util.Optional;

/// What an answer says.
///
/// @param value empty if the answer is of no use
public record Reading<T>(Optional<T> value, Faults faults) {

  static <T> Reading<T> of(T value, Faults faults) {
    return new Reading<>(Optional.of(value), faults);
  }

  static <T> Reading<T> nothing(Faults faults) {
    return new Reading<>(Optional.empty(), faults);
  }
}
