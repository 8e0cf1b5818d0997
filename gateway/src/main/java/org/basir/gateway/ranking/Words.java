package org.basir.gateway.ranking;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words put together for reading.
final class Words {

  private Words() {}

  static String joined(@Nullable String... words) {
    return Stream.of(words)
        .flatMap(Stream::ofNullable)
        .filter(word -> !word.isBlank())
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}
