package org.basir.training.head;

import java.util.List;

/// What a training tries and fixes; the model card says why.
///
/// @param costs values of `C` tried on dev: larger means less regularisation
/// @param shrinkage examples that vote for the common threshold against a sector's own; 0 or more
/// @param folds of the cross-validation on train, at least 2
/// @param fewestTexts TF-IDF terms in fewer texts are left out
/// @param mostTerms TF-IDF terms kept at most
public record HeadRecipe(
    List<Double> costs, double shrinkage, int folds, int fewestTexts, int mostTerms) {

  public HeadRecipe {
    costs = List.copyOf(costs);
    if (costs.isEmpty() || costs.stream().anyMatch(cost -> !(cost > 0))) {
      throw new IllegalArgumentException("Costs must be above 0, at least one of them: " + costs);
    }
    if (!(shrinkage >= 0) || folds < 2 || fewestTexts < 1 || mostTerms < 1) {
      throw new IllegalArgumentException(
          "shrinkage %s, folds %d, fewestTexts %d, mostTerms %d: one is too small"
              .formatted(shrinkage, folds, fewestTexts, mostTerms));
    }
  }

  /// The recipe of the classifiers shipped with the suite.
  public static HeadRecipe standard() {
    return new HeadRecipe(List.of(3.0, 10.0, 30.0, 100.0), 50, 5, 2, 8000);
  }
}
