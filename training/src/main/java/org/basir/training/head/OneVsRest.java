package org.basir.training.head;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.basir.inference.head.Label;

/// Fits one logistic regression per sector, each on its own: the order and the number of threads
/// don't matter.
///
/// A sector with fewer than two examples gets no weights, only a bias that says how rare it is.
///
/// @param cost see [LogisticLoss]
record OneVsRest(List<Label> labels, int width, double cost) {

  private static final int FEWEST_POSITIVES = 2;

  Coefficients fit(Examples examples) {
    return fit(examples, label -> new double[width + 1]);
  }

  /// As [#fit(Examples)], starting from a solution nearby to be done sooner.
  Coefficients fit(Examples examples, Coefficients nearby) {
    return fit(examples, nearby::row);
  }

  private Coefficients fit(Examples examples, IntFunction<double[]> start) {
    var rows =
        IntStream.range(0, labels.size())
            .parallel()
            .mapToObj(label -> fit(examples, labels.get(label), start.apply(label)))
            .toList();
    return Coefficients.of(labels, width, rows);
  }

  private double[] fit(Examples examples, Label label, double[] start) {
    var positives = examples.carrying(label.code());
    if (positives.cardinality() < FEWEST_POSITIVES) {
      return rarity(positives.cardinality(), examples.size());
    }
    return Lbfgs.standard().minimise(new LogisticLoss(examples.features(), positives, cost), start);
  }

  /// No weights, and a bias that gives the share of examples; half an example each way keeps the
  /// logarithm finite.
  private double[] rarity(int positives, int rows) {
    var row = new double[width + 1];
    row[width] = Math.log((positives + 0.5) / (rows - positives + 0.5));
    return row;
  }
}
