package org.basir.training.data;

import java.util.List;
import org.basir.metrics.format.LabelledExcerpt;

/// Keeps the years of the final test out of training.
final class TestYears {

  private static final int FIRST = 2020;

  private TestYears() {}

  /// @throws IllegalArgumentException when a row is of such a year, naming the first
  static void refuse(String source, List<LabelledExcerpt> rows) {
    var found = rows.stream().filter(row -> row.year() >= FIRST).toList();
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: %d rows are of years from %d, held out for testing, the first being %s of %d; they must be allowed explicitly"
              .formatted(
                  source, found.size(), FIRST, found.getFirst().id(), found.getFirst().year()));
    }
  }
}
