package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of all groups with each column cut into at most [#MOST] bins of about equal size.
///
/// @param thresholds by column the highest value of each bin but the last, ascending
/// @param bins by column and row
@SuppressWarnings("ArrayRecordComponent") // never leaves this package
record Bins(double[][] thresholds, int[][] bins, int rows) {

  static final int MOST = 16;

  static Bins of(Examples examples) {
    var rows = new ArrayList<double[]>();
    examples.groups().forEach(group -> rows.addAll(List.of(group.rows())));
    int width = examples.width();
    var thresholds = new double[width][];
    var bins = new int[width][rows.size()];
    for (int column = 0; column < width; column++) {
      int place = column;
      var values = rows.stream().mapToDouble(row -> row[place]).toArray();
      thresholds[column] = thresholds(values);
      for (int row = 0; row < values.length; row++) {
        int found = Arrays.binarySearch(thresholds[column], values[row]);
        bins[column][row] = found < 0 ? -found - 1 : found;
      }
    }
    return new Bins(thresholds, bins, rows.size());
  }

  private static double[] thresholds(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    if (sorted.length == 0) {
      return sorted;
    }
    double highest = sorted[sorted.length - 1];
    var cuts = new double[MOST - 1];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = sorted[(int) ((long) (i + 1) * (sorted.length - 1) / MOST)];
    }
    return Arrays.stream(cuts).distinct().filter(cut -> cut < highest).toArray();
  }

  int width() {
    return thresholds.length;
  }
}
