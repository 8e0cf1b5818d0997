package org.basir.ranking.price;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The names of the columns of a price file, in their order.
record Header(List<String> columns) {

  Header {
    columns = List.copyOf(columns);
  }

  boolean has(List<String> names) {
    return columns.containsAll(names);
  }

  /// Where a column is that the header [#has(List)].
  int of(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("There is no " + name));
  }

  OptionalInt find(String name) {
    return IntStream.range(0, columns.size())
        .filter(column -> columns.get(column).equals(name))
        .findFirst();
  }
}
