package org.basir.inference.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Units that will be free again at a moment, by the end of a window or a lease.
record Freeing(Instant at, long units) {

  /// When so many units will have been freed; empty if they never will.
  static Optional<Instant> of(long missing, List<Freeing> freeings) {
    long freed = 0;
    for (var next : freeings.stream().sorted(Comparator.comparing(Freeing::at)).toList()) {
      freed += next.units();
      if (freed >= missing) {
        return Optional.of(next.at());
      }
    }
    return Optional.empty();
  }
}
