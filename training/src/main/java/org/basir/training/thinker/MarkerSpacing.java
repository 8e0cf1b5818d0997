package org.basir.training.thinker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Where markers stand in an output: one after every `d = floor(B / 8) + 1` ordinary tokens, as the
/// authors' code has it. Markers themselves do not count towards `d`.
///
/// @param budget `B` in tokens, at least 1
public record MarkerSpacing(int budget) {

  public MarkerSpacing {
    if (budget < 1) {
      throw new IllegalArgumentException("a budget of " + budget + " tokens");
    }
  }

  /// Ordinary tokens before each marker, `d`.
  public int distance() {
    return budget / Marker.PARTS + 1;
  }

  /// The places of the seven markers in an output that has them all, counted from 0.
  public List<Integer> indices() {
    return IntStream.range(1, Marker.PARTS).mapToObj(k -> k * distance() + k - 1).toList();
  }

  /// Ordinary tokens before each marker of an output; none stands behind its last token.
  ///
  /// @param length ordinary tokens up to and with the closing marker of thinking
  public List<Integer> positions(int length) {
    return IntStream.range(1, Marker.PARTS)
        .map(k -> k * distance())
        .filter(position -> position < length)
        .boxed()
        .toList();
  }

  /// An output with markers in it.
  ///
  /// @param ordinary its tokens
  /// @param length how many of them there are up to and with the closing marker of thinking;
  ///   nothing is inserted after these
  /// @param token what stands for a marker
  public <T> List<T> insert(List<T> ordinary, int length, Function<Marker, T> token) {
    var marked = new ArrayList<>(ordinary);
    var positions = positions(Math.min(length, ordinary.size()));
    for (int k = positions.size(); k >= 1; k--) {
      marked.add(positions.get(k - 1), token.apply(new Marker(Marker.PARTS - k)));
    }
    return List.copyOf(marked);
  }
}
