package org.basir.inference.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A scope that has less left than the least that is asked for.
///
/// @param available may be below 0
/// @param retryAt when it alone would no longer block
record Blocking(ScopePath scope, long available, Optional<Instant> retryAt) {

  /// @param nodes 1 or more, the tenant first
  static Denied denied(List<Blocking> nodes) {
    var tightest = nodes.stream().min(Comparator.comparingLong(Blocking::available)).orElseThrow();
    return new Denied(tightest.scope(), Math.max(0, tightest.available()), last(nodes));
  }

  private static Optional<Instant> last(List<Blocking> nodes) {
    return nodes.stream().anyMatch(node -> node.retryAt().isEmpty())
        ? Optional.empty()
        : nodes.stream().flatMap(node -> node.retryAt().stream()).max(Comparator.naturalOrder());
  }
}
