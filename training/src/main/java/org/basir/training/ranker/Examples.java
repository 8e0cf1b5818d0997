package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.ranker.FeatureColumn;

/// The ranked sectors of budgets as rows of numbers, one list per budget.
record Examples(List<Group> groups) {

  /// The ranked sectors of one budget.
  @SuppressWarnings("ArrayRecordComponent") // never leaves this package
  record Group(double[][] rows, double[] ranks) {

    int size() {
      return ranks.length;
    }
  }

  Examples {
    groups = List.copyOf(groups);
  }

  /// @param columns the first of which is the history
  static Examples of(Known known, List<FeatureColumn> columns, History history) {
    var groups = new ArrayList<Group>();
    for (var budget : known.budgets()) {
      var means = history.of(known.pastOf(budget), budget.sectors());
      groups.add(group(budget, withHistory(budget.sheet().rows(columns), means)));
    }
    return new Examples(groups);
  }

  /// The rows with the history in the first column.
  static double[][] withHistory(double[][] rows, double[] history) {
    var filled = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      filled[i] = rows[i].clone();
      filled[i][0] = history[i];
    }
    return filled;
  }

  private static Group group(RankedBudget budget, double[][] all) {
    var rows = new ArrayList<double[]>();
    var ranks = new ArrayList<Double>();
    for (int sector = 0; sector < budget.sectors(); sector++) {
      if (budget.isRanked(sector)) {
        rows.add(all[sector]);
        ranks.add(budget.rank(sector));
      }
    }
    return new Group(
        rows.toArray(double[][]::new), ranks.stream().mapToDouble(Double::doubleValue).toArray());
  }

  int width() {
    return groups.stream()
        .filter(it -> it.size() > 0)
        .findFirst()
        .map(it -> it.rows()[0].length)
        .orElse(0);
  }

  /// The standard deviation of each column, 1 where it never changes.
  double[] deviations() {
    var sums = new double[width()];
    var squares = new double[width()];
    int count = 0;
    for (var group : groups) {
      for (var row : group.rows()) {
        count++;
        for (int i = 0; i < row.length; i++) {
          sums[i] += row[i];
          squares[i] += row[i] * row[i];
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      double variance = squares[i] / count - sums[i] / count * (sums[i] / count);
      squares[i] = variance > 1e-12 ? Math.sqrt(variance) : 1;
    }
    return squares;
  }
}
