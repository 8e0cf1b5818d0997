package org.basir.training.data;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.basir.metrics.format.LabelledExcerpt;

/// Splits rows by year, so that no speech is on both sides.
///
/// @param elsewhere what rows between the sides and after dev are for
record YearSplit(int lastTrain, int firstDev, int lastDev, Side elsewhere) implements Split {

  private static final double DEV_SHARE = 0.15;

  YearSplit {
    if (lastTrain >= firstDev || firstDev > lastDev) {
      throw new IllegalArgumentException(
          "Training to %d and dev from %d to %d is no split by year"
              .formatted(lastTrain, firstDev, lastDev));
    }
  }

  @Override
  public Side of(LabelledExcerpt row) {
    if (row.year() <= lastTrain) {
      return Side.TRAIN;
    }
    return row.year() >= firstDev && row.year() <= lastDev ? Side.DEV : elsewhere;
  }

  boolean serves(List<LabelledExcerpt> rows) {
    return rows.stream().map(this::of).filter(Side.NEITHER::equals).findAny().isEmpty()
        && rows.stream().map(this::of).distinct().count() == 2;
  }

  /// As many of the latest years as make up 15 % of the rows are dev.
  static YearSplit latest(List<LabelledExcerpt> rows) {
    var sizes = new TreeMap<Integer, Integer>();
    rows.forEach(row -> sizes.merge(row.year(), 1, Integer::sum));
    if (sizes.size() < 2) {
      throw new IllegalArgumentException(
          "All rows are of one year and none has a split; name the split of each, train or dev");
    }
    int first = firstDev(sizes, DEV_SHARE * rows.size());
    return new YearSplit(first - 1, first, sizes.lastKey(), Side.NEITHER);
  }

  private static int firstDev(NavigableMap<Integer, Integer> sizes, double enough) {
    int first = sizes.lastKey();
    int gathered = 0;
    // The earliest year is left for training.
    for (int year : sizes.tailMap(sizes.firstKey(), false).descendingKeySet()) {
      first = year;
      gathered += sizes.getOrDefault(year, 0);
      if (gathered >= enough) {
        break;
      }
    }
    return first;
  }
}
