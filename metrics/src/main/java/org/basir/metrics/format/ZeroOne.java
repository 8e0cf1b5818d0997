package org.basir.metrics.format;

import java.util.Locale;
import java.util.Optional;

/// Whether a label is set, as people and programs write it.
final class ZeroOne {

  private ZeroOne() {}

  static Optional<Boolean> parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "1", "1.0", "true" -> Optional.of(true);
      case "0", "0.0", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// Notes a value that is neither as an error of the row.
  static boolean read(RowDraft draft, String field, String text) {
    var set = parse(text);
    if (set.isEmpty()) {
      draft.refuse(field, "it is '" + text.strip() + "', expected 0 or 1");
    }
    return set.orElse(false);
  }
}
