package org.basir.inference.scorer.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Comparisons that sort any order of so many items: Batcher's odd-even merge exchange (Knuth, The
/// Art of Computer Programming 3, 5.2.2, algorithm M).
///
/// Which places are compared is fixed beforehand and doesn't depend on outcomes, so that a wrong
/// one stays local, and what a sort will cost is known before it begins.
///
/// @param layers in order; the comparisons of a layer have no place in common
public record SortingNetwork(List<List<Comparison>> layers) {

  /// Two places to compare.
  ///
  /// @param first place that is to have the better item, from 0
  /// @param second a later place
  public record Comparison(int first, int second) {}

  public SortingNetwork {
    layers = layers.stream().map(List::copyOf).toList();
  }

  /// The network of so many items, 0 or more.
  public static SortingNetwork of(int items) {
    var layers = new ArrayList<List<Comparison>>();
    int top = Integer.highestOneBit(Math.max(1, items - 1));
    for (int step = items < 2 ? 0 : top; step > 0; step /= 2) {
      layers.add(layer(items, step, 0, step));
      for (int far = top; far > step; far /= 2) {
        layers.add(layer(items, step, step, far - step));
      }
    }
    return new SortingNetwork(layers.stream().filter(layer -> !layer.isEmpty()).toList());
  }

  private static List<Comparison> layer(int items, int step, int rest, int distance) {
    return IntStream.range(0, items - distance)
        .filter(place -> (place & step) == rest)
        .mapToObj(place -> new Comparison(place, place + distance))
        .toList();
  }

  public int size() {
    return layers.stream().mapToInt(List::size).sum();
  }
}
