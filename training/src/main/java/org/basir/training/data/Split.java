package org.basir.training.data;

import java.util.List;
import java.util.Locale;
import org.basir.metrics.format.LabelledExcerpt;

/// Tells which rows are for training and which for dev.
@FunctionalInterface
interface Split {

  Side of(LabelledExcerpt row);

  /// The `split` field where any row has one, otherwise by year: to 2015 for training, 2016 to 2019
  /// for dev, later ones (which must be allowed) for training. Where that leaves one side empty, as
  /// with data of other years, the latest years are dev.
  ///
  /// @throws IllegalArgumentException if all rows are of one year and none has a split
  static Split of(List<LabelledExcerpt> rows) {
    if (rows.stream().anyMatch(row -> !row.split().isBlank())) {
      return Split::named;
    }
    var usual = new YearSplit(2015, 2016, 2019, Side.TRAIN);
    return usual.serves(rows) ? usual : YearSplit.latest(rows);
  }

  private static Side named(LabelledExcerpt row) {
    return switch (row.split().strip().toLowerCase(Locale.ROOT)) {
      case "train" -> Side.TRAIN;
      case "dev", "validation" -> Side.DEV;
      default -> Side.NEITHER;
    };
  }
}
