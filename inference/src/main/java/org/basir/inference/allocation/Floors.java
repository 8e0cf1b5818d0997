package org.basir.inference.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds who has to go where the floors don't fit.
final class Floors {

  private Floors() {}

  /// Indices of the claims to drop, ascending.
  static List<Integer> dropped(List<Claim> claims, long budget) {
    var firstToGo =
        IntStream.range(0, claims.size())
            .filter(i -> claims.get(i).floor() > 0)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> claims.get(i).priority())
                    .thenComparing(Comparator.reverseOrder()))
            .toList();
    double excess = claims.stream().mapToDouble(Claim::floor).sum() - budget;
    int count = 0;
    while (excess > 0) {
      excess -= claims.get(firstToGo.get(count++)).floor();
    }
    return firstToGo.subList(0, count).stream().sorted().toList();
  }
}
