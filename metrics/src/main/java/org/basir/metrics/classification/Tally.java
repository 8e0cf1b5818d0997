package org.basir.metrics.classification;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.metrics.taxonomy.SectorCode;

/// Everything the averages need, summed over excerpts. Tallies add up, so that a bootstrap resample
/// costs one addition per budget and not one per excerpt.
final class Tally {

  private final ZeroDivision zeroDivision;
  private final int[] hits;
  private final int[] predictions;
  private final int[] supports;
  private long excerpts;
  private long exact;
  private double samples;

  Tally(int sectors, ZeroDivision zeroDivision) {
    this.zeroDivision = zeroDivision;
    hits = new int[sectors];
    predictions = new int[sectors];
    supports = new int[sectors];
  }

  /// One for each budget, in the order in which they come.
  static List<Tally> byBudget(Judgements judgements, ZeroDivision zeroDivision) {
    var budgets = new LinkedHashMap<String, Tally>();
    for (var row : judgements.rows()) {
      budgets
          .computeIfAbsent(row.budget(), _ -> new Tally(judgements.sectors().size(), zeroDivision))
          .add(row, judgements.sectors());
    }
    return List.copyOf(budgets.values());
  }

  /// The budgets drawn, each as often as it was.
  static Tally sum(List<Tally> budgets, int[] drawn) {
    var sum = budgets.getFirst().empty();
    for (int budget : drawn) {
      sum.add(budgets.get(budget));
    }
    return sum;
  }

  Tally empty() {
    return new Tally(hits.length, zeroDivision);
  }

  void add(Judgement row, List<SectorCode> sectors) {
    int common = 0;
    for (int i = 0; i < sectors.size(); i++) {
      int predicted = row.predicted().contains(sectors.get(i)) ? 1 : 0;
      int supported = row.truth().contains(sectors.get(i)) ? 1 : 0;
      predictions[i] += predicted;
      supports[i] += supported;
      hits[i] += predicted * supported;
      common += predicted * supported;
    }
    excerpts++;
    exact += row.truth().equals(row.predicted()) ? 1 : 0;
    samples += zeroDivision.divide(2.0 * common, row.truth().size() + row.predicted().size());
  }

  void add(Tally other) {
    for (int i = 0; i < hits.length; i++) {
      hits[i] += other.hits[i];
      predictions[i] += other.predictions[i];
      supports[i] += other.supports[i];
    }
    excerpts += other.excerpts;
    exact += other.exact;
    samples += other.samples;
  }

  double microF1() {
    return divide(2.0 * sum(hits), sum(supports) + sum(predictions));
  }

  double microPrecision() {
    return divide(sum(hits), sum(predictions));
  }

  double microRecall() {
    return divide(sum(hits), sum(supports));
  }

  double macroF1() {
    return sectors().mapToDouble(this::f1).sum() / hits.length;
  }

  double supportedMacroF1() {
    return divide(supported().mapToDouble(this::f1).sum(), (double) supported().count());
  }

  double weightedF1() {
    return divide(sectors().mapToDouble(i -> supports[i] * f1(i)).sum(), sum(supports));
  }

  double samplesF1() {
    return samples / excerpts;
  }

  double subsetAccuracy() {
    return (double) exact / excerpts;
  }

  /// Wrong decisions among all decisions, one per excerpt and sector.
  double hammingLoss() {
    double wrong = sum(predictions) + sum(supports) - 2 * sum(hits);
    return wrong / ((double) excerpts * hits.length);
  }

  double meanSectors() {
    return sum(supports) / excerpts;
  }

  double meanPredicted() {
    return sum(predictions) / excerpts;
  }

  SectorFigures sector(int i, SectorCode code) {
    double precision = divide(hits[i], predictions[i]);
    double recall = divide(hits[i], supports[i]);
    return new SectorFigures(code, supports[i], predictions[i], hits[i], precision, recall, f1(i));
  }

  private double f1(int i) {
    return divide(2.0 * hits[i], supports[i] + predictions[i]);
  }

  private IntStream sectors() {
    return IntStream.range(0, hits.length);
  }

  private IntStream supported() {
    return sectors().filter(i -> supports[i] > 0);
  }

  private double divide(double numerator, double denominator) {
    return zeroDivision.divide(numerator, denominator);
  }

  private static double sum(int[] counts) {
    return Arrays.stream(counts).asDoubleStream().sum();
  }
}
