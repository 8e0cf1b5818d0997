package org.basir.ranking.price;

/// One line of a price file below its header.
sealed interface PriceLine {

  /// Counted from 1, the header being line 1.
  long line();

  /// A price.
  record Quoted(long line, Quote quote) implements PriceLine {}

  /// A line that is right and not meant for us, such as a bond's.
  record Ignored(long line) implements PriceLine {}

  /// A line that is broken.
  record Rejected(long line, String detail) implements PriceLine {}
}
