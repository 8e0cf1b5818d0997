package org.basir.classifier.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.metrics.classification.Baseline;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Judgement;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.classification.NameMatch;
import org.basir.metrics.classification.RandomAtPrior;
import org.basir.metrics.classification.VersionDifference;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.report.Compared;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Judges systems on the same rows.
final class Scoreboard {

  /// Of every random draw: baselines and resampling.
  static final long SEED = 20160229;

  private final LabelledData data;
  private final Taxonomy taxonomy;
  private final Bootstrap bootstrap = Bootstrap.of(SEED);
  private final List<Compared<ClassificationEvaluation>> standings = new ArrayList<>();

  Scoreboard(LabelledData data, Taxonomy taxonomy) {
    this.data = data;
    this.taxonomy = taxonomy;
  }

  List<Compared<ClassificationEvaluation>> standings() {
    return List.copyOf(standings);
  }

  /// Adds a system by the sectors it selects, row by row.
  void add(String name, List<Set<SectorCode>> selected) {
    standings.add(judge(name, data.chosen(), selected));
  }

  /// Adds a system on the rows that training has not all but seen, if it has seen any.
  ///
  /// @return how many rows it has seen
  int addWithoutNearDuplicates(String name, List<Set<SectorCode>> selected) {
    var unseen = data.unseen();
    var count = data.chosen().size() - unseen.size();
    if (count > 0 && !unseen.isEmpty()) {
      var rows = unseen.stream().map(data.chosen()::get).toList();
      standings.add(judge(name, rows, unseen.stream().map(selected::get).toList()));
    }
    return count;
  }

  /// Adds the second annotator, the ceiling, and the model on the rows that both have read.
  void addCeiling(SecondAnnotator second, String name, List<Set<SectorCode>> selected) {
    var rows = second.positions().stream().map(data.chosen()::get).toList();
    var read = ", %d rows read twice".formatted(rows.size());
    standings.add(judge("second annotator" + read, rows, second.sectors()));
    standings.add(judge(name + read, rows, second.of(selected)));
  }

  /// Adds what needs no model. Without training labels only the names of the sectors remain.
  void addBaselines(Optional<TrainingLabels> training) {
    training.ifPresent(labels -> {
      add(labels.alwaysTop(data.split(LabelledData.VALIDATION)));
      add(new RandomAtPrior(labels.statistics(), SEED));
    });
    add(new NameMatch(taxonomy));
  }

  private void add(Baseline baseline) {
    add(baseline.name(), data.chosen().stream().map(baseline::predict).toList());
  }

  private Compared<ClassificationEvaluation> judge(
      String name, List<LabelledExcerpt> rows, List<Set<SectorCode>> selected) {
    return new Compared<>(name, ClassificationEvaluation.of(judgements(rows, selected), bootstrap));
  }

  /// Every row with what a system selected.
  Judgements judgements(List<Set<SectorCode>> selected) {
    return judgements(data.chosen(), selected);
  }

  private Judgements judgements(List<LabelledExcerpt> rows, List<Set<SectorCode>> selected) {
    return new Judgements(
        taxonomy.codes(),
        IntStream.range(0, rows.size())
            .mapToObj(
                i -> new Judgement(rows.get(i).budget(), rows.get(i).sectors(), selected.get(i)))
            .toList());
  }

  /// What a model scores more than another, by drawing budgets for both alike.
  Map<Measure, VersionDifference> difference(
      List<Set<SectorCode>> first, List<Set<SectorCode>> second) {
    return VersionDifference.of(judgements(first), judgements(second), bootstrap);
  }
}
