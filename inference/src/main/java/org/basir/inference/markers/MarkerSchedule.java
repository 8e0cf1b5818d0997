package org.basir.inference.markers;

import java.util.stream.IntStream;

/// Where markers stand; depends on the budget alone.
///
/// The authors' released code is followed: a marker comes after each `floor(budget / 8) + 1`
/// ordinary tokens, seven in all, for 7/8 to 1/8; markers are no ordinary tokens. (The paper's text
/// says `floor(budget / 8)`.)
///
/// @param budget in tokens
/// @param distance ordinary tokens before each marker, counted from the marker before
public record MarkerSchedule(int budget, int distance) {

  /// Parts of the budget.
  public static final int PARTS = 8;

  /// Markers: one between each two parts.
  public static final int MARKERS = PARTS - 1;

  public MarkerSchedule {
    if (budget < 0 || distance < 1) {
      throw new IllegalArgumentException(
          "Markers each %d tokens of a budget of %d".formatted(distance, budget));
    }
  }

  /// The schedule of markers that are one token each.
  public static MarkerSchedule of(int budget) {
    return new MarkerSchedule(budget, budget / PARTS + 1);
  }

  /// The schedule of longer markers, whose tokens the budget pays for.
  ///
  /// @param longest tokens of the longest marker
  /// @throws IllegalArgumentException if the budget doesn't pay for them
  public static MarkerSchedule paying(int budget, int longest) {
    int rest = budget - MARKERS * longest;
    if (rest < PARTS) {
      throw new IllegalArgumentException(
          "A budget of %d tokens is too small for %d markers of %d"
              .formatted(budget, MARKERS, longest));
    }
    return new MarkerSchedule(budget, rest / PARTS + 1);
  }

  /// How many ordinary tokens come before a marker, from the beginning.
  ///
  /// @param marker from 1 to 7
  public int ordinaryBefore(int marker) {
    return requireMarker(marker) * distance;
  }

  /// The place of a marker of one token among all tokens, from 0.
  ///
  /// @param marker from 1 to 7
  public int index(int marker) {
    return requireMarker(marker) * distance + marker - 1;
  }

  /// The places of all markers of one token.
  public int[] indices() {
    return IntStream.rangeClosed(1, MARKERS).map(this::index).toArray();
  }

  /// How many ordinary tokens come before each marker in a text of so many of them: the places of
  /// markers in examples to train on. None stands at the end.
  public int[] insertions(int length) {
    return IntStream.rangeClosed(1, MARKERS)
        .map(this::ordinaryBefore)
        .takeWhile(before -> before < length)
        .toArray();
  }

  /// The eighths of the budget that a marker says are left.
  ///
  /// @param marker from 1 to 7
  public static int eighthsLeft(int marker) {
    return PARTS - requireMarker(marker);
  }

  private static int requireMarker(int marker) {
    if (marker < 1 || marker > MARKERS) {
      throw new IllegalArgumentException("Marker %d of %d".formatted(marker, MARKERS));
    }
    return marker;
  }
}
