package org.basir.inference.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Whole tokens by largest remainder, of equal ones the earlier, within bounds.
final class Rounding {

  // remainders closer than this are equal: they differ by the errors of floating point alone
  private static final double STEPS = 1e6;

  private Rounding() {}

  /// @param portions within the bounds of the claims
  static List<Long> within(List<Claim> claims, double[] portions) {
    var tokens = new ArrayList<Long>();
    for (int i = 0; i < portions.length; i++) {
      tokens.add(Math.max(claims.get(i).floor(), (long) portions[i]));
    }
    long left = Math.round(DoubleStream.of(portions).sum()) - sum(tokens);
    while (left > 0) {
      left = giveOne(claims, tokens, portions, left);
    }
    return tokens;
  }

  private static long giveOne(List<Claim> claims, List<Long> tokens, double[] portions, long left) {
    var open =
        IntStream.range(0, portions.length)
            .boxed()
            .filter(i -> tokens.get(i) < claims.get(i).cap())
            .sorted(Comparator.comparingLong(i -> -remainder(portions[i])))
            .limit(left)
            .toList();
    open.forEach(i -> tokens.set(i, tokens.get(i) + 1));
    return open.isEmpty() ? 0 : left - open.size();
  }

  private static long remainder(double portion) {
    return Math.round((portion - Math.floor(portion)) * STEPS);
  }

  private static long sum(List<Long> tokens) {
    return tokens.stream().mapToLong(Long::longValue).sum();
  }
}
