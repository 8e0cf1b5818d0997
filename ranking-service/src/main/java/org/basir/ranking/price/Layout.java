package org.basir.ranking.price;

import java.util.List;

/// What a price file looks like: its format and how many fields a line has.
record Layout(PriceFormat format, int width) {

  /// @param said the header as a message shows it
  /// @throws UnreadablePrices if it is no format's
  static Layout of(List<String> columns, String said) {
    return PriceFormat.of(new Header(columns))
        .map(format -> new Layout(format, columns.size()))
        .orElseThrow(() -> UnreadablePrices.startingWith(said));
  }

  /// Never fails: what is wrong with the line is in the answer.
  PriceLine line(long number, List<String> fields) {
    if (fields.size() != width) {
      return new PriceLine.Rejected(
          number, "%d fields instead of %d".formatted(fields.size(), width));
    }
    try {
      return format.parsed(number, fields);
    } catch (RuntimeException e) {
      return new PriceLine.Rejected(number, String.valueOf(e.getMessage()));
    }
  }
}
