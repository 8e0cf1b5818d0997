package org.basir.training.ranker;

import java.util.List;
import org.basir.inference.ranker.FeatureColumn;

/// A baseline that learns nothing: sectors in the order of one feature.
///
/// @param sign 1 for the highest first, -1 for the lowest
record ColumnRule(String name, FeatureColumn column, int sign) implements Ranker {

  @Override
  public Scorer fit(Known known) {
    return sheet -> {
      var rows = sheet.rows(List.of(column));
      var scores = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        scores[i] = sign * rows[i][0];
      }
      return scores;
    };
  }
}
