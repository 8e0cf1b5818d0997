package org.basir.gateway.budget;

import java.util.List;
import java.util.Locale;

/// Where a budget stands, in the order of its way.
public enum Progress {
  /// No service that would know answered.
  UNKNOWN,
  RECEIVED,
  EXTRACTED,
  CLASSIFYING,
  CLASSIFIED,
  RANKED,
  FAILED;

  /// Whether nothing more will happen by itself.
  public boolean settled() {
    return this == RANKED || this == FAILED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The furthest stage decides, unless an earlier one runs again or failed.
  static Progress through(List<Stage> stages) {
    if (stages.stream().anyMatch(stage -> stage.is(Stage.State.FAILED))) {
      return FAILED;
    }
    return stages.reversed().stream()
        .map(Progress::after)
        .filter(progress -> progress != UNKNOWN)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Progress after(Stage stage) {
    return switch (stage.name()) {
      case EXTRACTION -> after(stage, RECEIVED, EXTRACTED);
      case CLASSIFICATION -> after(stage, CLASSIFYING, CLASSIFIED);
      case RANKING -> after(stage, CLASSIFIED, RANKED);
    };
  }

  private static Progress after(Stage stage, Progress running, Progress done) {
    return switch (stage.state()) {
      case RUNNING -> running;
      case DONE -> done;
      case WAITING, FAILED, UNKNOWN -> UNKNOWN;
    };
  }
}
