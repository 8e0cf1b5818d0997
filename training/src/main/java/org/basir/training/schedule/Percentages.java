package org.basir.training.schedule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Shares of a run as the paper writes them, `50-75`, where `33` and `66` stand for thirds.
final class Percentages {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private Percentages() {}

  static List<Double> parse(String text) {
    return rising(Arrays.stream(text.split("-", -1)).map(Percentages::share).toList());
  }

  /// @throws IllegalArgumentException unless they rise, all between 0 and 1
  static List<Double> rising(List<Double> shares) {
    double last = 0;
    for (double share : shares) {
      if (!(share > last && share < 1)) {
        throw new IllegalArgumentException("shares must rise between 0 and 1, not " + shares);
      }
      last = share;
    }
    if (shares.isEmpty()) {
      throw new IllegalArgumentException("no share of the run given");
    }
    return List.copyOf(shares);
  }

  static String name(List<Double> shares) {
    return shares.stream().map(Percentages::name).collect(Collectors.joining("-"));
  }

  private static double share(String text) {
    return switch (text) {
      case "33" -> 1 / 3.0;
      case "66" -> 2 / 3.0;
      default -> decimal(text).divide(ALL).doubleValue();
    };
  }

  private static String name(double share) {
    if (share == 1 / 3.0) {
      return "33";
    }
    if (share == 2 / 3.0) {
      return "66";
    }
    var plain = BigDecimal.valueOf(share).multiply(ALL).stripTrailingZeros().toPlainString();
    return plain.equals("33") || plain.equals("66") ? plain + ".0" : plain;
  }

  /// @throws IllegalArgumentException when it is not a number
  static BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a number", e);
    }
  }
}
