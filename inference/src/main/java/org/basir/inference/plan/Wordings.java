package org.basir.inference.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalInt;

/// The wordings that come with this code, each with its version in its name.
final class Wordings {

  private Wordings() {}

  static String of(String name) {
    try (var in = Objects.requireNonNull(Wordings.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A question in its place, the last so that nothing in it is taken for a place.
  static String filled(String pattern, String domain, OptionalInt level, String question) {
    return pattern
        .replace("{domain}", domain)
        .replace("{level}", level.isPresent() ? Integer.toString(level.getAsInt()) : "unknown")
        .replace("{question}", question);
  }
}
