package org.basir.ranking.web;

import java.util.List;
import java.util.function.Function;
import org.basir.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A page of a list and where the next one begins.
///
/// @param next the value of `after` for the next page, null on the last
public record Page<T>(List<T> items, @Nullable String next) {

  private static final int LARGEST = 1_000;

  public Page {
    items = List.copyOf(items);
  }

  /// Makes a page of one element more than fits, if there is one more.
  public static <T> Page<T> of(List<T> found, int size, Function<T, String> cursor) {
    if (found.size() <= size) {
      return new Page<>(found, null);
    }
    return new Page<>(found.subList(0, size), cursor.apply(found.get(size - 1)));
  }

  /// The limit asked for.
  ///
  /// @throws Problem if it is not 1 to 1000
  public static int size(int limit) {
    if (limit < 1 || limit > LARGEST) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "bad-limit", "Limit out of range")
          .detail("limit is 1 to " + LARGEST + ", not " + limit);
    }
    return limit;
  }
}
