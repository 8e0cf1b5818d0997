package org.basir.inference.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A budget divided in proportion to shares, rounded down, and what is left of it.
///
/// @param shares comparable with each other, as are the remainders
record Quotas(
    long budget, List<Long> floors, List<BigInteger> shares, List<BigInteger> remainders) {

  // what differs by less differs by the errors of floating point alone
  private static final double SHARE_STEPS = 1e12;
  private static final double REMAINDER_STEPS = 1e6;

  static Quotas exact(List<BigInteger> weights, long budget) {
    var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    var divided =
        weights.stream()
            .map(weight -> weight.multiply(BigInteger.valueOf(budget)).divideAndRemainder(sum))
            .toList();
    return new Quotas(
        budget,
        divided.stream().map(parts -> parts[0].longValueExact()).toList(),
        weights,
        divided.stream().map(parts -> parts[1]).toList());
  }

  static Quotas real(List<Double> shares, long budget) {
    var quotas = shares.stream().map(share -> share * budget).toList();
    return new Quotas(
        budget,
        quotas.stream().map(Double::longValue).toList(),
        shares.stream().map(share -> steps(share, SHARE_STEPS)).toList(),
        quotas.stream().map(quota -> steps(quota - Math.floor(quota), REMAINDER_STEPS)).toList());
  }

  List<Long> rounded(Apportionment rule) {
    var keys =
        switch (rule) {
          case LARGEST_SHARE -> shares;
          case LARGEST_REMAINDER -> remainders;
        };
    long left = budget - floors.stream().mapToLong(Long::longValue).sum();
    var rounded = new ArrayList<>(floors);
    IntStream.range(0, keys.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> keys.get(i)).reversed())
        .limit(left)
        .forEach(i -> rounded.set(i, rounded.get(i) + 1));
    return List.copyOf(rounded);
  }

  private static BigInteger steps(double value, double steps) {
    return BigInteger.valueOf(Math.round(value * steps));
  }
}
