package org.basir.ranking.price;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file that is no file of prices, or whose rest cannot be read. The message is for the user.
public final class UnreadablePrices extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int SHOWN = 120;

  UnreadablePrices(String message, Throwable cause) {
    super(message, cause);
  }

  private UnreadablePrices(String message) {
    super(message);
  }

  static UnreadablePrices startingWith(String header) {
    return new UnreadablePrices(
        "The first line is '%s'; a file of prices has the columns %s"
            .formatted(header.substring(0, Math.min(SHOWN, header.length())), headers()));
  }

  private static String headers() {
    return Stream.of(
            Bhavcopy.COLUMNS,
            ArchivedBhavcopy.COLUMNS,
            Udiff.COLUMNS,
            EventWindows.COLUMNS,
            TidyPrices.COLUMNS)
        .map(columns -> String.join(",", columns))
        .collect(Collectors.joining(" or "));
  }
}
