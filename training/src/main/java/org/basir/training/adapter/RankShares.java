package org.basir.training.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Shares an adapter's numbers among its matrices: first come the singular values that keep most of
/// the squared differences for the numbers they take, wherever they are. For a sum of squares over
/// all matrices nothing of the same size comes nearer, but for the last few numbers.
final class RankShares {

  /// @param worth the square kept for each number stored
  private record Offer(String matrix, double worth, int numbers) {}

  private RankShares() {}

  /// The rank of each matrix, 1 or more.
  ///
  /// @param mean of the ranks, were all matrices of one shape
  static SortedMap<String, Integer> of(SortedMap<String, Difference> matrices, int mean) {
    var ranks = new TreeMap<String, Integer>();
    matrices.keySet().forEach(name -> ranks.put(name, 1));
    long left =
        (mean - 1L) * matrices.values().stream().mapToLong(Difference::numbersOfARank).sum();
    for (var offer : offers(matrices)) {
      if (offer.numbers() <= left) {
        left -= offer.numbers();
        ranks.merge(offer.matrix(), 1, Integer::sum);
      }
    }
    return ranks;
  }

  /// The best first; within a matrix they come in its own order, for values only fall there.
  private static List<Offer> offers(Map<String, Difference> matrices) {
    var offers = new ArrayList<Offer>();
    matrices.forEach((name, difference) -> {
      int numbers = difference.numbersOfARank();
      SingularSides.squares(difference.broad()).stream()
          .skip(1)
          .forEach(square -> offers.add(new Offer(name, square / numbers, numbers)));
    });
    offers.sort(Comparator.comparingDouble(Offer::worth).reversed());
    return offers;
  }
}
