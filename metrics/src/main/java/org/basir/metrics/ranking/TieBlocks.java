package org.basir.metrics.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The order of items by descending value, with equal values kept together as blocks.
final class TieBlocks {

  private final double[] values;
  private final int[] order;

  private TieBlocks(double[] values, int[] order) {
    this.values = values;
    this.order = order;
  }

  static TieBlocks descending(double[] values) {
    var order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(item -> -values[item]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new TieBlocks(values, order);
  }

  /// Gives each item the weight of its position, in a block the mean over the block's positions:
  /// the expected value when ties are broken at random.
  ///
  /// @param weights one per position, best position first
  /// @return one per item
  double[] average(double[] weights) {
    var averaged = new double[order.length];
    for (int start = 0; start < order.length; start = end(start)) {
      double mean = Arrays.stream(weights, start, end(start)).average().orElseThrow();
      for (int position = start; position < end(start); position++) {
        averaged[order[position]] = mean;
      }
    }
    return averaged;
  }

  /// The position of each item from 1, in a block the mean.
  double[] ranks() {
    return average(IntStream.rangeClosed(1, order.length).asDoubleStream().toArray());
  }

  /// Share of the pairs of items that are tied, from 0 to 1; 0 without pairs.
  double tieRate() {
    double tied = 0;
    for (int start = 0; start < order.length; start = end(start)) {
      tied += pairs(end(start) - start);
    }
    return order.length < 2 ? 0 : tied / pairs(order.length);
  }

  private int end(int start) {
    int end = start + 1;
    while (end < order.length && values[order[end]] == values[order[start]]) {
      end++;
    }
    return end;
  }

  private static double pairs(int items) {
    return items * (items - 1) / 2.0;
  }
}
