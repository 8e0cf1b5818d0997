package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basir.inference.ranker.Tree;

/// Grows one tree level by level. A leaf's value is the Newton step of its rows.
///
/// @param rate by which the tree is believed
record TreeGrowth(Bins bins, int depth, double rate) {

  private static final int FEWEST_ROWS = 40;
  private static final double PENALTY = 5;

  /// @param lambdas gradients and curvatures of the rows
  /// @param scores of the rows, to which the tree's are added
  Tree grow(double[][] lambdas, double[] scores) {
    int inner = (1 << depth) - 1;
    var columns = new int[inner];
    Arrays.fill(columns, Tree.LEAF);
    var thresholds = new double[inner];
    var values = new double[2 * inner + 1];
    var members = new ArrayList<int[]>();
    members.add(allRows());
    for (int node = 0; node < values.length; node++) {
      var rows = members.get(node);
      values[node] = rows.length == 0 ? 0 : value(rows, lambdas);
      if (node < inner) {
        var split = rows.length == 0 ? Split.NONE : best(rows, lambdas);
        columns[node] = split.column();
        thresholds[node] = split.isOne() ? bins.thresholds()[split.column()][split.bin()] : 0;
        members.addAll(divided(rows, split));
      }
      if (node >= inner || columns[node] == Tree.LEAF) {
        for (int row : rows) {
          scores[row] += values[node];
        }
      }
    }
    return new Tree(Arrays.stream(columns).boxed().toList(), listed(thresholds), listed(values));
  }

  private record Split(int column, int bin, double gain) {

    static final Split NONE = new Split(Tree.LEAF, 0, 1e-9);

    boolean isOne() {
      return column != Tree.LEAF;
    }
  }

  private int[] allRows() {
    var all = new int[bins.rows()];
    Arrays.setAll(all, row -> row);
    return all;
  }

  private double value(int[] rows, double[][] lambdas) {
    double pull = 0;
    double curve = PENALTY;
    for (int row : rows) {
      pull += lambdas[0][row];
      curve += lambdas[1][row];
    }
    return Math.rint(rate * pull / curve * 1e6) / 1e6;
  }

  private Split best(int[] rows, double[][] lambdas) {
    var best = Split.NONE;
    for (int column = 0; column < bins.width(); column++) {
      var split = best(column, rows, lambdas);
      best = split.gain() > best.gain() ? split : best;
    }
    return best;
  }

  private Split best(int column, int[] rows, double[][] lambdas) {
    var sums = new double[3][Bins.MOST];
    var all = new double[3];
    for (int row : rows) {
      int bin = bins.bins()[column][row];
      sums[0][bin] += lambdas[0][row];
      sums[1][bin] += lambdas[1][row];
      sums[2][bin]++;
    }
    for (int i = 0; i < all.length; i++) {
      all[i] = Arrays.stream(sums[i]).sum();
    }
    return best(column, sums, all);
  }

  private Split best(int column, double[][] sums, double[] all) {
    var best = Split.NONE;
    var left = new double[3];
    for (int bin = 0; bin < bins.thresholds()[column].length; bin++) {
      for (int i = 0; i < left.length; i++) {
        left[i] += sums[i][bin];
      }
      if (left[2] >= FEWEST_ROWS && all[2] - left[2] >= FEWEST_ROWS) {
        double gain =
            quality(left[0], left[1])
                + quality(all[0] - left[0], all[1] - left[1])
                - quality(all[0], all[1]);
        best = gain > best.gain() ? new Split(column, bin, gain) : best;
      }
    }
    return best;
  }

  private static double quality(double pull, double curve) {
    return pull * pull / (curve + PENALTY);
  }

  private List<int[]> divided(int[] rows, Split split) {
    if (!split.isOne()) {
      return List.of(new int[0], new int[0]);
    }
    var bin = bins.bins()[split.column()];
    return List.of(
        Arrays.stream(rows).filter(row -> bin[row] <= split.bin()).toArray(),
        Arrays.stream(rows).filter(row -> bin[row] > split.bin()).toArray());
  }

  private static List<Double> listed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
