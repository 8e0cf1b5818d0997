package org.basir.classifier.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import tools.jackson.databind.json.JsonMapper;

/// What a model folder says about the labels it was trained on, in the file `train-labels.json`:
///
/// ```json
/// {"excerpts": 4998, "sectors": {"banks": 311, "steel": 87}}
/// ```
///
/// The simplest baselines need no more than this, and a file to evaluate need not hold its own
/// training rows.
record TrainingCounts(int excerpts, Map<String, Integer> sectors) {

  static final String FILE = "train-labels.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Optional<LabelStatistics> of(ModelSource source, Taxonomy taxonomy) {
    return source
        .file(FILE)
        .map(file -> JSON.readValue(file, TrainingCounts.class))
        .map(counts -> counts.in(taxonomy));
  }

  private LabelStatistics in(Taxonomy taxonomy) {
    var byCode = new TreeMap<SectorCode, Integer>();
    sectors.forEach((slug, count) ->
        taxonomy.bySlug(slug).ifPresent(sector -> byCode.put(sector.code(), count)));
    return new LabelStatistics(excerpts, byCode);
  }
}
