package org.basir.inference.scorer;

import java.util.List;
import java.util.stream.IntStream;

/// Windows that slide over an order from its end to its front.
///
/// @param size of a window
/// @param stride by how many places the next is nearer to the front
record Windows(int size, int stride) {

  /// Some places in a row.
  ///
  /// @param to the place behind the last
  record Window(int from, int to) {}

  /// The windows over so many places, the last places first. The one at the front is as long as the
  /// others where there are enough places.
  List<Window> over(int places) {
    int last = Math.max(0, places - size);
    int count = places == 0 ? 0 : 1 + Math.ceilDiv(last, stride);
    return IntStream.range(0, count)
        .map(i -> Math.max(0, last - i * stride))
        .mapToObj(from -> new Window(from, Math.min(places, from + size)))
        .toList();
  }
}
