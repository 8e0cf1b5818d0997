package org.basir.metrics.report;

import java.util.List;

/// One value per row on a common axis, each before the range in which it would lie by chance.
///
/// @param across what the axis shows
/// @param dots from top to bottom; never none
public record DotPlot(String title, String note, String across, List<Dot> dots) implements Plot {

  /// A value.
  ///
  /// @param low end of the range by chance
  /// @param high end of the range by chance
  public record Dot(String name, double value, double low, double high) {

    boolean isOutside() {
      return value < low || value > high;
    }
  }

  /// Leaves out dots that are not finite.
  ///
  /// @throws IllegalArgumentException if no dot is left
  public DotPlot {
    dots =
        dots.stream().filter(dot -> Double.isFinite(dot.value() + dot.low() + dot.high())).toList();
    if (dots.isEmpty()) {
      throw new IllegalArgumentException("The plot '" + title + "' has no dot");
    }
  }
}
