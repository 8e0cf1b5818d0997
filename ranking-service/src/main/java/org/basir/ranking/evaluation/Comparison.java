package org.basir.ranking.evaluation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two evaluations side by side, what differs first.
///
/// @param measure the figure compared, such as `s_rank`
/// @param budgets both know, which the differences are paired by
/// @param settings that differ: data, models, code, parameters
/// @param systems of both, the largest difference first
/// @param onlyInA systems that the second does not have
/// @param onlyInB systems that the first does not have
/// @param verdict in words
public record Comparison(
    UUID a,
    UUID b,
    String measure,
    int budgets,
    List<Setting> settings,
    List<SystemDifference> systems,
    List<String> onlyInA,
    List<String> onlyInB,
    String verdict) {

  public Comparison {
    settings = List.copyOf(settings);
    systems = List.copyOf(systems);
    onlyInA = List.copyOf(onlyInA);
    onlyInB = List.copyOf(onlyInB);
  }

  /// What was different when they were made; null where one has no such setting.
  public record Setting(String name, @Nullable String a, @Nullable String b) {}

  /// A system of both.
  ///
  /// @param a its mean over the common budgets in the first
  /// @param b its mean in the second
  /// @param difference second minus first
  /// @param low end of the 95 per cent interval, from resampling budgets; null with fewer than 2
  /// @param high end of the same
  /// @param pValue two-sided, from flipping signs
  /// @param holm corrected for all systems of both
  public record SystemDifference(
      String name,
      double a,
      double b,
      double difference,
      @Nullable Double low,
      @Nullable Double high,
      double pValue,
      double holm) {}
}
