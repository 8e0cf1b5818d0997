package org.basir.training.ranker;

import java.util.Arrays;
import java.util.List;
import org.basir.inference.ranker.FeatureColumn;
import org.basir.inference.ranker.Fit;
import org.basir.inference.ranker.RankerModel;

/// A ranker whose parameters can be written down: a model over the history and other columns.
///
/// @param columns the first of which is the history
record ModelRanker(Fitting fitting, History history, List<FeatureColumn> columns)
    implements Ranker {

  ModelRanker {
    columns = List.copyOf(columns);
    if (!columns.getFirst().equals(FeatureColumn.HISTORY)) {
      throw new IllegalArgumentException("The first column is the history, not " + columns);
    }
  }

  @Override
  public String name() {
    return "%s, shrinkage %.0f".formatted(fitting.name(), history.shrinkage());
  }

  @Override
  public Scorer fit(Known known) {
    var model = model(known);
    var means = means(known);
    return sheet ->
        Arrays.stream(Examples.withHistory(sheet.rows(columns), means))
            .mapToDouble(model::score)
            .toArray();
  }

  /// What [#fit] scores with, to be written down.
  ///
  /// @param places of the sectors whose history is kept
  Fit parameters(Known known, int[] places) {
    var means = means(known);
    return new Fit(Arrays.stream(places).mapToObj(place -> means[place]).toList(), model(known));
  }

  private RankerModel model(Known known) {
    return fitting.fit(Examples.of(known, columns, history));
  }

  private double[] means(Known known) {
    return history.of(known.budgets(), known.budgets().getFirst().sectors());
  }
}
