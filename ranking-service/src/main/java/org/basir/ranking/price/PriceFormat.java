package org.basir.ranking.price;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A layout of price files, recognised by the header.
sealed interface PriceFormat permits Bhavcopy, EventWindows {

  PriceSource source();

  List<String> columns();

  /// Reads the fields of a line, as many as the header has.
  ///
  /// @throws RuntimeException if a field is not what it should be
  PriceLine parsed(long line, List<String> fields);

  /// Never fails: what is wrong with the line is in the answer.
  default PriceLine line(long number, String text) {
    var fields = fields(text);
    if (fields.size() != columns().size()) {
      return new PriceLine.Rejected(
          number, "%d fields instead of %d".formatted(fields.size(), columns().size()));
    }
    try {
      return parsed(number, fields);
    } catch (RuntimeException e) {
      return new PriceLine.Rejected(number, String.valueOf(e.getMessage()));
    }
  }

  /// The format of a header.
  ///
  /// @throws UnreadablePrices if it is neither's
  static PriceFormat of(String header) {
    var columns = fields(header);
    return Stream.of(new Bhavcopy(), new EventWindows())
        .filter(format -> format.columns().equals(columns))
        .findFirst()
        .orElseThrow(() -> UnreadablePrices.startingWith(header));
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.replace("\uFEFF", "").split(",", -1)).map(String::strip).toList();
  }
}
