package org.basir.ingest.transcript;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next to be given as `after` for what follows; null at the end
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /// Of one item more than asked for, so that the end is known.
  static <T> Page<T> of(List<T> items, int limit, Function<T, Object> cursor) {
    if (items.size() <= limit) {
      return new Page<>(items, null);
    }
    return new Page<>(items.subList(0, limit), cursor.apply(items.get(limit - 1)).toString());
  }
}
