package org.basir.inference.ranker;

import java.util.List;

/// A binary tree in heap order: the children of node `i` are `2i + 1` and `2i + 2`.
///
/// @param columns that the inner nodes look at; [#LEAF] where a node does not divide
/// @param thresholds a row goes left where its number is at most this
/// @param values of all nodes; that of an inner node is the mean of what is below it
public record Tree(List<Integer> columns, List<Double> thresholds, List<Double> values) {

  /// In place of a column: the node is a leaf.
  public static final int LEAF = -1;

  public Tree {
    columns = List.copyOf(columns);
    thresholds = List.copyOf(thresholds);
    values = List.copyOf(values);
    if (columns.size() != thresholds.size() || values.size() != 2 * columns.size() + 1) {
      throw new IllegalArgumentException(
          "%d columns, %d thresholds and %d values make no tree"
              .formatted(columns.size(), thresholds.size(), values.size()));
    }
  }

  double score(double[] row) {
    int node = 0;
    for (int next = below(node, row); next > node; next = below(node, row)) {
      node = next;
    }
    return values.get(node);
  }

  void addContributions(double[] row, double[] parts) {
    int node = 0;
    for (int next = below(node, row); next > node; next = below(node, row)) {
      parts[columns.get(node)] += values.get(next) - values.get(node);
      node = next;
    }
  }

  /// The child that a row goes to; the node itself if that is a leaf.
  private int below(int node, double[] row) {
    if (node >= columns.size() || columns.get(node) == LEAF) {
      return node;
    }
    return 2 * node + (row[columns.get(node)] <= thresholds.get(node) ? 1 : 2);
  }
}
