package org.basir.ranking.price;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A layout of price files, recognised by the names of its columns; their order is free, and there
/// may be others.
sealed interface PriceFormat permits Bhavcopy, ArchivedBhavcopy, Udiff, EventWindows, TidyPrices {

  PriceSource source();

  /// Reads the fields of a line, as many as the header has.
  ///
  /// @throws RuntimeException if a field is not what it should be
  PriceLine parsed(long line, List<String> fields);

  /// The format of a header, if it is any.
  static Optional<PriceFormat> of(Header header) {
    return Stream.<Optional<? extends PriceFormat>>of(
            EventWindows.of(header),
            Bhavcopy.of(header),
            ArchivedBhavcopy.of(header),
            Udiff.of(header),
            TidyPrices.of(header))
        .flatMap(Optional::stream)
        .<PriceFormat>map(format -> format)
        .findFirst();
  }
}
