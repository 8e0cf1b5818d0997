package org.basir.training.ranker;

/// How a ranker is trained.
///
/// @param name of the ranker
/// @param shrinkage pulls a sector's mean rank to the middle as that many middling budgets would, 0
///   or more
/// @param penalty of the ridge regression, above 0
/// @param fewestBudgets before a year, for there to be parameters for it, 1 or more
/// @param lastYear of training
public record RankerSettings(
    String name, double shrinkage, double penalty, int fewestBudgets, int lastYear) {

  /// The settings of the ranker we ship.
  public static final RankerSettings SHIPPED =
      new RankerSettings("history-ridge-1", 20, 1000, 4, 2015);

  public RankerSettings {
    if (shrinkage < 0 || !(penalty > 0) || fewestBudgets < 1) {
      throw new IllegalArgumentException(
          "shrinkage %s, penalty %s or fewest budgets %d out of range"
              .formatted(shrinkage, penalty, fewestBudgets));
    }
  }
}
