package org.basir.inference.scorer;

import java.util.Set;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.metrics.taxonomy.SectorCode;

/// Two sectors as they are shown to a model.
///
/// @param first the one that is shown first
record Pair(SectorBrief first, SectorBrief second) {

  /// In an order that depends on the numbers alone: neither side is shown first more often, and the
  /// same pair is the same question, whoever leads.
  static Pair of(SectorBrief one, SectorBrief other) {
    boolean ascending = one.code().compareTo(other.code()) < 0;
    boolean even = (one.code().value() + other.code().value()) % 2 == 0;
    return ascending == even ? new Pair(one, other) : new Pair(other, one);
  }

  Pair turned() {
    return new Pair(/* first= */ second, /* second= */ first);
  }

  Set<SectorCode> codes() {
    return Set.of(first.code(), second.code());
  }

  double mass() {
    return first.mass() + second.mass();
  }
}
