package org.basir.classifier.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.metrics.classification.AlwaysTop;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// How often sectors were given in training, and where that is known from.
record TrainingLabels(LabelStatistics statistics, String source) {

  /// Sectors per excerpt.
  double mean() {
    var given = statistics.counts().values().stream().mapToInt(Integer::intValue).sum();
    return (double) given / statistics.excerpts();
  }

  int support(SectorCode sector) {
    return statistics.counts().getOrDefault(sector, 0);
  }

  /// The commonest sectors, as many as give the best micro F1 on the validation rows; without
  /// those, on the training counts themselves.
  AlwaysTop alwaysTop(List<LabelledExcerpt> validation) {
    return validation.isEmpty()
        ? new AlwaysTop(Set.copyOf(bestOnTraining()))
        : AlwaysTop.chosenOn(validation, statistics);
  }

  private List<SectorCode> bestOnTraining() {
    var commonest = statistics.commonest();
    var best =
        IntStream.rangeClosed(0, commonest.size())
            .boxed()
            .max((one, other) -> Double.compare(f1(commonest, one), f1(commonest, other)))
            .orElse(0);
    return commonest.subList(0, best);
  }

  private double f1(List<SectorCode> commonest, int taken) {
    var hits = commonest.subList(0, taken).stream().mapToInt(this::support).sum();
    var given = mean() * statistics.excerpts();
    return 2 * hits / (given + (double) taken * statistics.excerpts());
  }
}
