package org.basir.ingest.budget;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the name of a file suggests: `bs201617.pdf`, `2019-interim.txt`.
final class FileName {

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:\\D|\\d\\d(?!\\d)|$)");
  private static final Pattern OTHER =
      Pattern.compile("april|may|june|july|august|september|october|november|december|supplement");

  private FileName() {}

  static Optional<Integer> year(String name) {
    var matcher = YEAR.matcher(name);
    return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
  }

  static Optional<BudgetKind> kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("interim")) {
      return Optional.of(BudgetKind.INTERIM);
    }
    return OTHER.matcher(lower).find() ? Optional.of(BudgetKind.OTHER) : Optional.empty();
  }
}
