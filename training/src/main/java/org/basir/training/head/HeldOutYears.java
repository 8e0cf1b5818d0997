package org.basir.training.head;

import org.basir.metrics.format.LabelledExcerpts;

/// Keeps the years of the final test out of every training.
final class HeldOutYears {

  private static final int FIRST = 2020;

  private HeldOutYears() {}

  /// @throws IllegalArgumentException when an excerpt is of such a year, naming the first
  static void refuse(LabelledExcerpts data) {
    data.excerpts().stream()
        .filter(excerpt -> excerpt.year() >= FIRST)
        .findFirst()
        .ifPresent(excerpt -> {
          throw new IllegalArgumentException(
              "%s: excerpt %s is of %d; years from %d are held out for testing and must be allowed explicitly"
                  .formatted(data.source(), excerpt.id(), excerpt.year(), FIRST));
        });
  }
}
