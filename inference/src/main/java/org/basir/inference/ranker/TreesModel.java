package org.basir.inference.ranker;

import java.util.List;

/// The sum of regression trees, as boosting makes them.
public record TreesModel(List<Tree> trees) implements RankerModel {

  public TreesModel {
    trees = List.copyOf(trees);
  }

  @Override
  public double score(double[] row) {
    double sum = 0;
    for (var tree : trees) {
      sum += tree.score(row);
    }
    return sum;
  }

  /// Along the path of each tree, to the column that a node divides by, what the value changes.
  @Override
  public double[] contributions(double[] row) {
    var parts = new double[row.length];
    trees.forEach(tree -> tree.addContributions(row, parts));
    return parts;
  }

  @Override
  public double base() {
    return trees.stream().mapToDouble(tree -> tree.values().getFirst()).sum();
  }

  @Override
  public void requireColumns(int columns) {
    for (var tree : trees) {
      if (tree.columns().stream().anyMatch(column -> column < Tree.LEAF || column >= columns)) {
        throw new IllegalArgumentException(
            "A tree divides by " + tree.columns() + "; there are " + columns + " columns");
      }
    }
  }
}
