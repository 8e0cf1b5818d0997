package org.basir.ranking.returns;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.basir.metrics.taxonomy.SectorCode;

/// Means of a budget's shares as they were computed elsewhere: from returns of five digits, cut at
/// the 1st and 99th percentile of the budget.
record SectorMeans(List<ShareReturn> shares, SymbolSectors sectors) {

  private static final Window WINDOW = Window.OO_M1_P1;

  /// How many of a sector have a return.
  int companies(SectorCode sector) {
    return values(sector).size();
  }

  Optional<Double> mean(SectorCode sector) {
    return mean(sector, DoubleUnaryOperator.identity());
  }

  Optional<Double> meanOfCut(SectorCode sector) {
    var sorted = shares.stream().flatMap(share -> value(share).stream()).sorted().toList();
    var low = quantile(sorted, 0.01);
    var high = quantile(sorted, 0.99);
    return mean(sector, value -> Math.clamp(value, low, high));
  }

  private Optional<Double> mean(SectorCode sector, DoubleUnaryOperator change) {
    return Statistic.of(values(sector).stream().mapToDouble(change::applyAsDouble))
        .map(Statistic::mean);
  }

  private List<Double> values(SectorCode sector) {
    return shares.stream()
        .filter(share -> sector.equals(sectors.bySymbol().get(share.symbol())))
        .flatMap(share -> value(share).stream())
        .toList();
  }

  private static Optional<Double> value(ShareReturn share) {
    return Optional.ofNullable(share.returns().get(WINDOW))
        .map(value -> Math.rint(value * 1e5) / 1e5);
  }

  private static double quantile(List<Double> sorted, double share) {
    var position = share * (sorted.size() - 1);
    var below = (int) position;
    var above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
  }
}
