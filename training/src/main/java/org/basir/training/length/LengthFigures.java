package org.basir.training.length;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.basir.inference.guidance.GammaLength;

/// How well laws predict lengths that were not learned from.
///
/// @param positions how many
/// @param loss mean negative log-likelihood of `ln(L + 1)`, in nats
/// @param miss mean of |likeliest length - L| over the best nine tenths, in tokens
/// @param missNear the same among the last 10, 25 and 50 percent of the positions of their thinking
/// @param near mean probability of a length from `L` to `L + 10`
/// @param below by probability `q`: share of lengths that are at most the law's quantile of `q`,
///   which is `q` itself where laws are calibrated
public record LengthFigures(
    int positions,
    double loss,
    double miss,
    SortedMap<Integer, Double> missNear,
    double near,
    SortedMap<Double, Double> below) {

  private static final double BEST = 0.9;
  private static final int NEAR = 10;
  private static final List<Integer> LAST = List.of(10, 25, 50);
  private static final List<Double> QUANTILES = List.of(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95);

  /// A length and what was predicted.
  ///
  /// @param whole the length at the first position of the same thinking
  public record Predicted(GammaLength law, int length, int whole) {

    double miss() {
      return Math.abs(law.likeliest() - length);
    }

    boolean isAmongLast(int percent) {
      return 100.0 * length <= (double) percent * whole;
    }
  }

  /// Judges predictions.
  ///
  /// @throws IllegalArgumentException if there is nothing to judge
  public static LengthFigures of(List<Predicted> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no lengths");
    }
    var missNear = new TreeMap<Integer, Double>();
    for (int percent : LAST) {
      missNear.put(percent, miss(all.stream().filter(one -> one.isAmongLast(percent)).toList()));
    }
    return new LengthFigures(
        all.size(),
        all.stream().mapToDouble(one -> one.law().loss(one.length())).average().orElseThrow(),
        miss(all),
        missNear,
        all.stream().mapToDouble(LengthFigures::near).average().orElseThrow(),
        below(all));
  }

  private static double miss(List<Predicted> some) {
    var misses = some.stream().map(Predicted::miss).sorted(Comparator.naturalOrder()).toList();
    int kept = (int) Math.ceil(BEST * misses.size());
    return misses.subList(0, kept).stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double near(Predicted one) {
    return one.law().fit(one.length() + NEAR) - one.law().fit(one.length());
  }

  private static SortedMap<Double, Double> below(List<Predicted> all) {
    var places = all.stream().mapToDouble(one -> one.law().fit(one.length())).sorted().toArray();
    var below = new TreeMap<Double, Double>();
    for (double quantile : QUANTILES) {
      long share = Arrays.stream(places).filter(place -> place <= quantile).count();
      below.put(quantile, share / (double) places.length);
    }
    return below;
  }

  /// What was predicted at the positions of one trace.
  ///
  /// @param laws at each position in order, down to a length of 1
  public static List<Predicted> predicted(List<GammaLength> laws) {
    int first = laws.size();
    return IntStream.range(0, first)
        .mapToObj(at -> new Predicted(laws.get(at), first - at, first))
        .toList();
  }
}
