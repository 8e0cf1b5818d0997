package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.Arrays;
import org.basir.inference.ranker.Tree;
import org.basir.inference.ranker.TreesModel;

/// Boosted regression trees that follow the gradient of NDCG (LambdaMART, Burges 2010), with rank
/// gains.
///
/// Written here rather than taken from LightGBM or XGBoost: fifteen hundred rows need no native
/// code, which would fail where its system libraries are absent, and the sums of these trees are
/// the same on every machine.
///
/// @param trees to grow
/// @param depth of each, 1 to 4
/// @param rate by which each is believed
record LambdaMart(int trees, int depth, double rate) implements Fitting {

  @Override
  public String name() {
    return "%d trees of depth %d".formatted(trees, depth);
  }

  @Override
  public TreesModel fit(Examples examples) {
    var bins = Bins.of(examples);
    var scores = new double[bins.rows()];
    var grown = new ArrayList<Tree>();
    for (int i = 0; i < trees; i++) {
      var tree = new TreeGrowth(bins, depth, rate).grow(lambdas(examples, scores), scores);
      grown.add(tree);
    }
    return new TreesModel(grown);
  }

  /// The gradient and the curvature of all rows, group after group.
  private static double[][] lambdas(Examples examples, double[] scores) {
    var lambdas = new double[2][scores.length];
    int from = 0;
    for (var group : examples.groups()) {
      new Lambdas(group.ranks(), Arrays.copyOfRange(scores, from, from + group.size()))
          .addTo(lambdas, from);
      from += group.size();
    }
    return lambdas;
  }
}
