package org.basir.inference.ranker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Scores a sector by the numbers known of it before a budget was answered by the market.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LinearModel.class, name = "linear"),
  @JsonSubTypes.Type(value = TreesModel.class, name = "trees"),
  @JsonSubTypes.Type(value = StackedModel.class, name = "stacked")
})
public sealed interface RankerModel permits LinearModel, TreesModel, StackedModel {

  /// Higher is better; comparable within one budget only.
  ///
  /// @param row one number per column of the parameters
  double score(double[] row);

  /// What each column adds to the score; together with [#base] they make it up.
  ///
  /// @param row one number per column of the parameters
  /// @return one number per column
  double[] contributions(double[] row);

  /// The score that no column has changed yet: the same for every sector.
  double base();

  /// Checks that the model fits the columns it is to read.
  ///
  /// @throws IllegalArgumentException if it does not
  void requireColumns(int columns);
}
