package org.basir.training.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.basir.inference.model.ModelId;
import org.basir.training.recipe.Adaptation;
import org.basir.training.recipe.Loss;
import org.basir.training.recipe.Precision;
import org.basir.training.recipe.Recipe;
import org.basir.training.recipe.Scoring;

/// What recipes can be compared by.
public enum Axis {
  ENCODER,
  METHOD,
  SCORING,
  LOSS,
  PRECISION,
  SCHEDULE,
  RATE,
  HEAD_RATE,
  BETA2;

  /// The recipe with another value here.
  ///
  /// @throws IllegalArgumentException when it is none
  public Recipe change(Recipe recipe, String value) {
    var design = recipe.design();
    var optimiser = recipe.optimiser();
    return switch (this) {
      case ENCODER -> recipe.withDesign(design.withEncoder(new ModelId(value)));
      case METHOD -> recipe.withDesign(design.withAdaptation(Adaptation.parse(value)));
      case SCORING -> recipe.withDesign(design.withScoring(Scoring.parse(value)));
      case LOSS -> recipe.withLoss(Loss.parse(value));
      case PRECISION -> recipe.withPrecision(Precision.parse(value));
      case SCHEDULE -> recipe.withOptimiser(optimiser.withSchedule(value));
      case RATE -> recipe.withOptimiser(optimiser.withRate(number(value)));
      case HEAD_RATE -> recipe.withOptimiser(optimiser.withHeadRate(number(value)));
      case BETA2 -> recipe.withOptimiser(optimiser.withBeta2(number(value)));
    };
  }

  static Axis parse(String name) {
    return Arrays.stream(values())
        .filter(axis -> axis.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "nothing varies by '%s'; known are %s".formatted(name, List.of(values()))));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is no number".formatted(text), e);
    }
  }
}
