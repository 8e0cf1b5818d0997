package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Prices of consecutive trading days before a budget.
///
/// @param days by offset, at least two
/// @param shares with a price on any of them
record PriceSpan(TradingDays days, List<ShareWindow> shares) {

  /// Over fewer daily moves than this nothing is said.
  static final int FEWEST_MOVES = 5;

  PriceSpan {
    shares = List.copyOf(shares);
  }

  /// The last of these days, not more than this number of moves; empty if there are fewer than
  /// [#FEWEST_MOVES].
  Optional<PriceSpan> last(int moves) {
    var first = Math.max(first(), end() - moves);
    return end() - first < FEWEST_MOVES
        ? Optional.empty()
        : Optional.of(
            new PriceSpan(new TradingDays(new TreeMap<>(days.byOffset().tailMap(first))), shares));
  }

  int first() {
    return days.byOffset().firstKey();
  }

  int end() {
    return days.byOffset().lastKey();
  }

  int moves() {
    return end() - first();
  }

  LocalDate knownOn() {
    return Objects.requireNonNull(days.byOffset().get(end()));
  }

  /// The shares whose prices look right, by the rules of [ShareReturn]: none below a rupee, no
  /// day's move that limits forbid.
  List<ShareWindow> sound() {
    return shares.stream().filter(this::sound).toList();
  }

  /// From the close of the first day to that of the last.
  OptionalDouble whole(ShareWindow share) {
    return move(share, first(), end());
  }

  /// From the close of the day before to that of this day.
  static OptionalDouble move(ShareWindow share, int day) {
    return move(share, day - 1, day);
  }

  private boolean sound(ShareWindow share) {
    return days.byOffset().keySet().stream()
        .noneMatch(day -> tiny(share, day) || (day > first() && jumped(share, day)));
  }

  private static boolean tiny(ShareWindow share, int day) {
    var bar = share.bars().get(day);
    return bar != null && bar.close() < ShareReturn.LOWEST_PRICE;
  }

  private static boolean jumped(ShareWindow share, int day) {
    return Math.abs(move(share, day).orElse(0)) > ShareReturn.LARGEST_MOVE;
  }

  private static OptionalDouble move(ShareWindow share, int from, int to) {
    var start = share.bars().get(from);
    var end = share.bars().get(to);
    return start == null || end == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(end.close() / start.close() - 1);
  }
}
