package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// The trading days around a budget that have prices.
///
/// Which days the exchange was open is known only from the prices. So that a hole in them is not
/// taken for a holiday, no two trading days may be further apart than [#LONGEST_BREAK]; a day
/// behind such a hole is missing, and with it the windows that need it.
///
/// @param byOffset the days that some window needs, 0 being the budget's
record TradingDays(SortedMap<Integer, LocalDate> byOffset) {

  /// The longest the exchange was closed, in days; some early days are missing for good.
  static final int LONGEST_BREAK = 10;

  TradingDays {
    byOffset = Collections.unmodifiableSortedMap(new TreeMap<>(byOffset));
  }

  /// @param sorted days with prices, earliest first
  static TradingDays around(LocalDate budget, List<LocalDate> sorted, SortedSet<Integer> needed) {
    var days = new TreeMap<Integer, LocalDate>();
    var zero = firstFrom(budget, sorted);
    if (zero < sorted.size() && near(budget, sorted.get(zero))) {
      needed.stream()
          .filter(offset -> connected(sorted, zero, zero + offset))
          .forEach(offset -> days.put(offset, sorted.get(zero + offset)));
    }
    return new TradingDays(days);
  }

  /// The days before a budget, the last being -1, back to the first hole; none if the last is not
  /// near.
  ///
  /// @param sorted days with prices before the budget, earliest first
  static TradingDays before(LocalDate budget, List<LocalDate> sorted) {
    var days = new TreeMap<Integer, LocalDate>();
    var next = budget;
    for (var day : sorted.reversed()) {
      if (!near(day, next)) {
        break;
      }
      days.put(-days.size() - 1, day);
      next = day;
    }
    return new TradingDays(days);
  }

  /// The offset of the first of these days that is not before another.
  Optional<Integer> firstFrom(LocalDate day) {
    return byOffset.entrySet().stream()
        .filter(entry -> !entry.getValue().isBefore(day))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Those of these days with an offset from the first to the last.
  TradingDays between(int first, int last) {
    return new TradingDays(byOffset.subMap(first, last + 1));
  }

  private static int firstFrom(LocalDate budget, List<LocalDate> sorted) {
    return (int) sorted.stream().takeWhile(day -> day.isBefore(budget)).count();
  }

  private static boolean connected(List<LocalDate> days, int zero, int other) {
    if (other < 0 || other >= days.size()) {
      return false;
    }
    for (var i = Math.min(zero, other); i < Math.max(zero, other); i++) {
      if (!near(days.get(i), days.get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(LocalDate first, LocalDate second) {
    return !second.isAfter(first.plusDays(LONGEST_BREAK));
  }
}
