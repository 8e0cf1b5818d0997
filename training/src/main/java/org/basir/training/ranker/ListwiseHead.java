package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basir.training.head.Lbfgs;

/// The encoder ranker: a linear head on what an encoder makes of a sector's excerpts and of its
/// definition, trained so that the softmax of a budget's scores comes close to that of its ranks
/// (ListNet, Cao et al. 2007).
///
/// A sector without excerpts (NaN in their half of the vector) counts as the mean of all.
///
/// @param penalty on the square of the weights, above 0
/// @param text whether the excerpts are read; if not, the definition alone is
record ListwiseHead(double penalty, boolean text) implements Ranker {

  /// Spreads the ranks, so that the first sector weighs about 20 times as much as the last.
  private static final double SHARPNESS = 3;

  @Override
  public String name() {
    return "encoder %.1f%s".formatted(penalty, text ? "" : ", text-blind");
  }

  @Override
  public Scorer fit(Known known) {
    var centre = centre(known.budgets());
    var lists = known.budgets().stream().map(budget -> list(budget, centre)).toList();
    var weights =
        new Lbfgs(8, 40, 1e-3)
            .minimise((point, gradient) -> loss(lists, point, gradient), new double[centre.length]);
    return sheet -> Pairs.scores(rows(sheet, centre), weights);
  }

  private Examples.Group list(RankedBudget budget, double[] centre) {
    var all = rows(budget.sheet(), centre);
    var rows = new ArrayList<double[]>();
    var ranks = new ArrayList<Double>();
    for (int sector = 0; sector < all.length; sector++) {
      if (budget.isRanked(sector)) {
        rows.add(all[sector]);
        ranks.add(SHARPNESS * budget.rank(sector));
      }
    }
    return new Examples.Group(
        rows.toArray(double[][]::new), ranks.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private double loss(List<Examples.Group> lists, double[] weights, double[] gradient) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      loss += penalty / 2 * weights[i] * weights[i];
      gradient[i] = penalty * weights[i];
    }
    for (var list : lists) {
      var wanted = softmax(list.ranks());
      var given = softmax(Pairs.scores(list.rows(), weights));
      for (int i = 0; i < wanted.length; i++) {
        loss -= list.size() * wanted[i] * Math.log(given[i]);
        double pull = list.size() * (given[i] - wanted[i]);
        for (int j = 0; j < weights.length; j++) {
          gradient[j] += pull * list.rows()[i][j];
        }
      }
    }
    return loss;
  }

  private static double[] softmax(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    var powers = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(power -> power / sum).toArray();
  }

  private double[][] rows(BudgetSheet sheet, double[] centre) {
    var rows = new double[sheet.sectors().size()][centre.length];
    for (int i = 0; i < rows.length; i++) {
      var row = rows[i];
      sheet.vector(sheet.sectors().get(i)).ifPresent(vector -> subtract(row, vector, centre));
    }
    return rows;
  }

  /// Excerpts come first in a vector, the definition after them.
  private void subtract(double[] row, float[] vector, double[] centre) {
    for (int i = text ? 0 : row.length / 2; i < row.length; i++) {
      row[i] = Float.isNaN(vector[i]) ? 0 : vector[i] - centre[i];
    }
  }

  private static double[] centre(List<RankedBudget> budgets) {
    var vectors =
        budgets.stream()
            .map(RankedBudget::sheet)
            .flatMap(sheet -> sheet.sectors().stream().flatMap(it -> sheet.vector(it).stream()))
            .toList();
    var centre = new double[vectors.isEmpty() ? 0 : vectors.getFirst().length];
    for (int i = 0; i < centre.length; i++) {
      int place = i;
      centre[i] =
          vectors.stream()
              .mapToDouble(vector -> vector[place])
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(0);
    }
    return centre;
  }
}
