package org.basir.classifier.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.basir.inference.model.Sha256;

/// Identity of an evaluation. It follows from what is evaluated with what.
public record EvaluationId(@JsonValue UUID value) {

  /// Reads the usual form with hyphens.
  ///
  /// @throws IllegalArgumentException if `text` is not a UUID
  public static EvaluationId of(String text) {
    return new EvaluationId(UUID.fromString(text));
  }

  static EvaluationId of(List<String> parts) {
    var digest = Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)).hex();
    var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(digest));
    return new EvaluationId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
