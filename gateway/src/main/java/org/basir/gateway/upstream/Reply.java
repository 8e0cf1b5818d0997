package org.basir.gateway.upstream;

import java.util.Optional;
import java.util.function.Function;

/// What came back from a service.
///
/// @param <T> what was asked for
public sealed interface Reply<T> {

  /// The service answered.
  record Found<T>(T value) implements Reply<T> {}

  /// The service answered that it has no such thing.
  record Absent<T>() implements Reply<T> {}

  /// The service did not answer, or not with what it should.
  ///
  /// @param reason a sentence for people
  record Unknown<T>(Upstream upstream, String reason) implements Reply<T> {}

  /// The value, where there is one.
  default Optional<T> found() {
    return switch (this) {
      case Found<T>(T value) -> Optional.of(value);
      case Absent<T> _, Unknown<T> _ -> Optional.empty();
    };
  }

  /// The same reply about something derived from the value; absent where that is empty.
  default <R> Reply<R> flatMap(Function<T, Optional<R>> derivation) {
    return switch (this) {
      case Found<T>(T value) ->
          derivation.apply(value).<Reply<R>>map(Found::new).orElseGet(Absent::new);
      case Absent<T> _ -> new Absent<>();
      case Unknown<T>(Upstream upstream, String reason) -> new Unknown<>(upstream, reason);
    };
  }
}
