package org.basir.classifier.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some items of a list.
///
/// @param next what to give as `after` for the items that follow; absent on the last page
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /// The first `limit` of `found`; that there are more of them shows that another page follows.
  public static <T> Page<T> of(List<T> found, PageLimit limit, Function<T, String> cursor) {
    if (found.size() <= limit.value()) {
      return new Page<>(found, null);
    }
    var items = found.subList(0, limit.value());
    return new Page<>(items, cursor.apply(items.getLast()));
  }
}
