package org.basir.metrics.tokens;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.Interval;

/// E3 in its three kinds, each with an interval over items.
///
/// @param e3 by the tokens of the calls that answer, as in the paper
/// @param total by the tokens of all calls
/// @param cost by the cost of all calls
public record Efficiency(Estimate e3, Estimate total, Estimate cost) {

  /// A value and where it may lie.
  public record Estimate(double value, Interval interval) {}

  /// Resamples items, and takes the ratio of each resample's sums.
  ///
  /// @param items 1 or more
  public static Efficiency of(List<ItemUse> items, Bootstrap bootstrap) {
    var all = IntStream.range(0, items.size()).toArray();
    var values = values(items, all);
    var intervals = bootstrap.intervals(items.size(), drawn -> values(items, drawn));
    var estimates =
        IntStream.range(0, values.length)
            .mapToObj(i -> new Estimate(values[i], intervals.get(i)))
            .toList();
    return new Efficiency(estimates.get(0), estimates.get(1), estimates.get(2));
  }

  private static double[] values(List<ItemUse> items, int[] drawn) {
    return Stream.<ToLongFunction<ItemUse>>of(ItemUse::completion, ItemUse::total, ItemUse::cost)
        .mapToDouble(used -> value(items, drawn, used))
        .toArray();
  }

  private static double value(List<ItemUse> items, int[] drawn, ToLongFunction<ItemUse> used) {
    var e3 = new E3Accumulator();
    for (int i : drawn) {
      e3.add(items.get(i).score(), used.applyAsLong(items.get(i)));
    }
    return e3.value();
  }
}
