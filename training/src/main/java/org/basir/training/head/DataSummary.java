package org.basir.training.head;

import java.util.IntSummaryStatistics;
import java.util.List;
import org.basir.metrics.format.LabelledExcerpt;

/// What the model card says of the data.
///
/// @param train excerpts fitted on
/// @param dev excerpts chosen on
record DataSummary(
    int train, int dev, IntSummaryStatistics trainYears, IntSummaryStatistics devYears) {

  static DataSummary of(List<LabelledExcerpt> train, List<LabelledExcerpt> dev) {
    return new DataSummary(train.size(), dev.size(), years(train), years(dev));
  }

  private static IntSummaryStatistics years(List<LabelledExcerpt> excerpts) {
    return excerpts.stream().mapToInt(LabelledExcerpt::year).summaryStatistics();
  }
}
