package org.basir.training.finetune;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.training.recipe.Example;

/// How well probabilities fit dev while a training runs.
///
/// @param loss cross-entropy per text, summed over sectors
/// @param microF1 with the best threshold for all sectors, of all thresholds there are
/// @param macroF1 over the sectors that dev has, with that threshold
record DevFigures(double loss, double microF1, double macroF1) {

  private static final double LEAST = 1e-7;

  /// A text and sector.
  private record Pair(float probability, int sector, boolean carried) {}

  static DevFigures of(List<Example> dev, float[][] probabilities) {
    var pairs = pairs(dev, probabilities);
    int best = best(pairs);
    return new DevFigures(
        loss(pairs) / dev.size(),
        f1(
            pairs.subList(0, best).stream().filter(Pair::carried).count(),
            best,
            pairs.stream().filter(Pair::carried).count()),
        macroF1(pairs, best));
  }

  /// The most probable first.
  private static List<Pair> pairs(List<Example> dev, float[][] probabilities) {
    return IntStream.range(0, dev.size())
        .boxed()
        .flatMap(row ->
            IntStream.range(0, probabilities[row].length)
                .mapToObj(sector ->
                    new Pair(
                        probabilities[row][sector], sector, dev.get(row).targets()[sector] > 0)))
        .sorted(Comparator.comparingDouble(Pair::probability).reversed())
        .toList();
  }

  /// How many of the most probable pairs to select, so that micro-F1 is best.
  private static int best(List<Pair> pairs) {
    long carried = pairs.stream().filter(Pair::carried).count();
    long hits = 0;
    int best = 0;
    double most = 0;
    for (int selected = 1; selected <= pairs.size(); selected++) {
      hits += pairs.get(selected - 1).carried() ? 1 : 0;
      double f1 = f1(hits, selected, carried);
      if (f1 > most) {
        most = f1;
        best = selected;
      }
    }
    return best;
  }

  private static double macroF1(List<Pair> pairs, int selected) {
    int sectors = pairs.stream().mapToInt(Pair::sector).max().orElse(0) + 1;
    var hits = new long[sectors];
    var chosen = new long[sectors];
    var carried = new long[sectors];
    for (int i = 0; i < pairs.size(); i++) {
      var pair = pairs.get(i);
      carried[pair.sector()] += pair.carried() ? 1 : 0;
      if (i < selected) {
        chosen[pair.sector()]++;
        hits[pair.sector()] += pair.carried() ? 1 : 0;
      }
    }
    return IntStream.range(0, sectors)
        .filter(sector -> carried[sector] > 0)
        .mapToDouble(sector -> f1(hits[sector], chosen[sector], carried[sector]))
        .average()
        .orElse(0);
  }

  private static double f1(long hits, long selected, long carried) {
    return selected + carried == 0 ? 0 : 2.0 * hits / (selected + carried);
  }

  private static double loss(List<Pair> pairs) {
    return pairs.stream()
        .mapToDouble(pair -> pair.carried() ? pair.probability() : 1 - pair.probability())
        .map(given -> -Math.log(Math.max(given, LEAST)))
        .sum();
  }
}
