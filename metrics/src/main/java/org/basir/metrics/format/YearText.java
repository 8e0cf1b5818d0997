package org.basir.metrics.format;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A year as people write it.
final class YearText {

  // 2019.0 is what pandas makes of a column with gaps; 2019-20 is presented in 2019.
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(\\.0+|-\\d{2}|-\\d{4})?");

  private YearText() {}

  static OptionalInt parse(String text) {
    var matcher = YEAR.matcher(text.strip());
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
