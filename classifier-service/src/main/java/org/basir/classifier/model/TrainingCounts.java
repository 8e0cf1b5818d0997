package org.basir.classifier.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import tools.jackson.databind.json.JsonMapper;

/// How often sectors were given in a model's training data:
///
/// ```json
/// {"excerpts": 4998, "sectors": {"banks": 311, "steel": 87}}
/// ```
///
/// The simplest baselines need no more than this, and a file to evaluate need not hold its own
/// training rows. It lies in the model's folder as `train-labels.json`, or among the counts this
/// service brings, found by the checksum of the data that the model's `manifest.json` names.
record TrainingCounts(int excerpts, Map<String, Integer> sectors) {

  private static final String FILE = "train-labels.json";
  private static final String MANIFEST = "manifest.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Optional<LabelStatistics> of(ModelSource source, Taxonomy taxonomy) {
    return source
        .file(FILE)
        .or(() -> source.file(MANIFEST).flatMap(TrainingCounts::ofData))
        .map(file -> JSON.readValue(file, TrainingCounts.class))
        .map(counts -> counts.in(taxonomy));
  }

  private static Optional<byte[]> ofData(byte[] manifest) {
    var sha256 = JSON.readTree(manifest).at("/data/0/sha256").asString("");
    try (var in = TrainingCounts.class.getResourceAsStream("/train-labels/" + sha256 + ".json")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LabelStatistics in(Taxonomy taxonomy) {
    var byCode = new TreeMap<SectorCode, Integer>();
    sectors.forEach((slug, count) ->
        taxonomy.bySlug(slug).ifPresent(sector -> byCode.put(sector.code(), count)));
    return new LabelStatistics(excerpts, byCode);
  }
}
