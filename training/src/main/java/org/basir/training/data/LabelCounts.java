package org.basir.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.taxonomy.Taxonomy;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How often sectors are given in a model's training data, as it lies in the model's folder for the
/// classifier's baselines: `{"excerpts": 4998, "sectors": {"banks": 326, "steel": 87}}`.
///
/// @param excerpts fitted on
/// @param sectors by slug; those never given are absent
public record LabelCounts(int excerpts, SortedMap<String, Integer> sectors) {

  public static final String FILE = "train-labels.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Names sectors by slug.
  ///
  /// @throws java.util.NoSuchElementException if a sector is not of the taxonomy
  public static LabelCounts of(LabelStatistics counts, Taxonomy taxonomy) {
    var sectors = new TreeMap<String, Integer>();
    counts.counts().forEach((code, count) -> sectors.put(taxonomy.sector(code).slug(), count));
    return new LabelCounts(counts.excerpts(), sectors);
  }

  /// Writes the file into a model's folder.
  public void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
  }
}
