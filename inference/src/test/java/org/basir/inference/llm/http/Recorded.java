package org.basir.inference.llm.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// What servers were seen to send, in files beside the tests.
final class Recorded {

  private Recorded() {}

  static String text(String file) {
    try (var stream = Recorded.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode json(String file) {
    return Fields.JSON.readTree(text(file));
  }
}
