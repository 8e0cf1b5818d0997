package org.basir.ranking.ranker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.basir.metrics.report.Sha256;
import org.basir.metrics.taxonomy.SectorCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Loads rankers from their parameters.
final class Rankers {

  private static final String SHIPPED = "/ranker/history-ridge-1.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new SimpleModule().addKeyDeserializer(SectorCode.class, new CodeAsKey()))
          .build();

  private Rankers() {}

  /// The user's parameters, or ours.
  ///
  /// @throws IllegalArgumentException if the file holds no parameters of a ranker
  static Ranker load(Optional<Path> file) {
    try {
      return read(file.isPresent() ? Files.readAllBytes(file.get()) : shipped());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Ranker read(byte[] json) {
    try {
      return new Ranker(JSON.readValue(json, RankerParameters.class), Sha256.of(json));
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "No parameters of a ranker: " + broken.getOriginalMessage(), broken);
    }
  }

  private static byte[] shipped() throws IOException {
    try (var stream = Rankers.class.getResourceAsStream(SHIPPED)) {
      return Objects.requireNonNull(stream, SHIPPED).readAllBytes();
    }
  }

  private static final class CodeAsKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return new SectorCode(Integer.parseInt(key));
    }
  }
}
