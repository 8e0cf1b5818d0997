package org.basir.inference.ranker;

/// A number that a model reads of each sector.
///
/// @param name of the feature
public record FeatureColumn(String name, Scaling scaling) {

  /// The shrunken mean rank after past budgets, which the parameters bring along.
  public static final FeatureColumn HISTORY = new FeatureColumn("history", Scaling.RAW);

  /// How the number is made of the feature. A feature that is not known of a sector counts as 0,
  /// the middle.
  public enum Scaling {
    /// As it is.
    RAW,
    /// The rank among the sectors of the budget that it is known of, from -0.5 (lowest) to 0.5;
    /// equal ones share the mean. Nothing that is the same for all sectors is left in it.
    CENTRED_RANK
  }
}
