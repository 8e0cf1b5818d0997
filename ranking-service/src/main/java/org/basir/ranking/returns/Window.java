package org.basir.ranking.returns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The stretches of time a return is measured over, in trading days from the budget: day 0 is the
/// day of the budget or, if the exchange was closed, the next day it was open.
///
/// A return is a fraction: the price at the end by the price at the start, less 1.
public enum Window {
  /// Open of the day before to open of the day after: the speech falls inside whatever its hour.
  OO_M1_P1(Price.OPEN, -1, 1),
  /// Open of the day to open of the day after.
  OO_0_P1(Price.OPEN, 0, 1),
  /// Close of the day before to close of the day.
  CC_M1_0(Price.CLOSE, -1, 0),
  /// Close of the day before to close of the day after.
  CC_M1_P1(Price.CLOSE, -1, 1),
  /// Close of the day before to close of the fifth day after.
  CC_M1_P5(Price.CLOSE, -1, 5),
  /// Close of the day before to close of the twentieth day after.
  CC_M1_P20(Price.CLOSE, -1, 20);

  private final Price price;
  private final int start;
  private final int end;

  Window(Price price, int start, int end) {
    this.price = price;
    this.start = start;
    this.end = end;
  }

  /// The name in files, such as `oo_m1_p1`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The window of this name.
  public static Optional<Window> of(String code) {
    return Arrays.stream(values()).filter(window -> window.code().equals(code)).findFirst();
  }

  /// The first day of the window.
  int start() {
    return start;
  }

  /// The last day of the window.
  int end() {
    return end;
  }

  /// Every day that some window needs.
  static SortedSet<Integer> days() {
    return Arrays.stream(values())
        .flatMap(window -> Stream.of(window.start, window.end))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether a split lies in the window that only the prices tell of.
  boolean crossesInferred(ShareWindow share) {
    return share.inferred().stream().anyMatch(day -> start < day && day <= end);
  }

  /// Empty if the share was not traded on one of the two days.
  OptionalDouble of(ShareWindow share) {
    var from = share.bars().get(start);
    var to = share.bars().get(end);
    return from == null || to == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(price.of(to) / price.of(from) - 1);
  }

  private enum Price {
    OPEN,
    CLOSE;

    double of(Bar bar) {
      return switch (this) {
        case OPEN -> bar.open();
        case CLOSE -> bar.close();
      };
    }
  }
}
