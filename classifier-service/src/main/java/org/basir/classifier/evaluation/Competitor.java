package org.basir.classifier.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.basir.classifier.model.ClassifiedText;
import org.basir.classifier.model.Models;
import org.basir.classifier.model.ScoredSector;
import org.basir.classifier.registry.ModelVersion;
import org.basir.inference.classifier.ClassifierInput;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// A system that has to be run over every row; its answers are stored as it goes.
sealed interface Competitor permits Competitor.Trained, ZeroShot {

  /// The name its answers are stored under, the same after a restart.
  String key();

  List<Answer> answer(List<LabelledExcerpt> rows);

  static List<String> inputs(List<LabelledExcerpt> rows) {
    return rows.stream()
        .map(row -> ClassifierInput.of(row.section(), row.heading(), row.text()))
        .toList();
  }

  /// A trained model.
  record Trained(Models models, ModelVersion version, List<SectorCode> codes)
      implements Competitor {

    @Override
    public String key() {
      return version.value();
    }

    @Override
    public List<Answer> answer(List<LabelledExcerpt> rows) {
      return models.classify(version, inputs(rows)).stream().map(this::answer).toList();
    }

    /// A sector the model does not have scores 0.
    private Answer answer(ClassifiedText classified) {
      var selected = classified.selected().stream().map(ScoredSector::code);
      var scores = new float[codes.size()];
      for (var sector : classified.sectors()) {
        scores[codes.indexOf(sector.code())] = sector.score();
      }
      return new Answer(selected.collect(Collectors.toCollection(HashSet::new)), scores);
    }
  }
}
