package org.basir.metrics.tokens;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How often each of some kinds came. Adds up.
public final class Histogram<K extends Enum<K>> {

  private final Map<K, Long> counts;

  public Histogram(Class<K> kinds) {
    this.counts = new EnumMap<>(kinds);
  }

  public void add(K kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  /// Adds the counts of another, which stays as it is.
  public void merge(Histogram<K> other) {
    other.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
  }

  public long count(K kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /// Those that came, in the order of the kinds.
  public Map<K, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
