package org.basir.ranking.ranker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.basir.inference.ranker.RankerParameters;
import org.basir.metrics.report.Sha256;
import org.basir.metrics.taxonomy.Taxonomy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads rankers from their parameters.
final class Rankers {

  private static final String SHIPPED = "/ranker/history-1.json";

  private static final Logger log = LoggerFactory.getLogger(Rankers.class);

  private Rankers() {}

  /// The user's parameters, or ours.
  ///
  /// @throws IllegalArgumentException if the file holds no parameters of a ranker
  static Ranker load(Optional<Path> file, Taxonomy taxonomy) {
    try {
      return read(file.isPresent() ? Files.readAllBytes(file.get()) : shipped(), taxonomy);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Ranker read(byte[] json, Taxonomy taxonomy) {
    var parameters = RankerParameters.parse(json);
    requireKnownFeatures(parameters);
    warnOfForeign(parameters, taxonomy);
    return new Ranker(parameters, Sha256.of(json), taxonomy);
  }

  private static void requireKnownFeatures(RankerParameters parameters) {
    var features = new TreeSet<String>();
    parameters.columns().forEach(column -> features.add(column.name()));
    features.removeAll(FeatureNames.ALL);
    if (!features.isEmpty()) {
      throw new IllegalArgumentException(
          "The parameters weigh %s; known are %s".formatted(features, FeatureNames.ALL));
    }
  }

  private static void warnOfForeign(RankerParameters parameters, Taxonomy taxonomy) {
    var foreign = new TreeSet<>(parameters.slugs());
    taxonomy.sectors().forEach(sector -> foreign.remove(sector.slug()));
    if (!foreign.isEmpty()) {
      log.warn(
          "Ranker {} has learned of {} sectors that the taxonomy doesn't have: {}",
          parameters.name(),
          foreign.size(),
          String.join(", ", foreign));
    }
  }

  private static byte[] shipped() throws IOException {
    try (var stream = Rankers.class.getResourceAsStream(SHIPPED)) {
      return Objects.requireNonNull(stream, SHIPPED).readAllBytes();
    }
  }
}
