package org.basir.training.contest;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.tokens.E3Accumulator;
import org.basir.metrics.tokens.Efficiency.Estimate;

/// By how much the E3 of one entrant is above that of another at the same budget. Questions are
/// resampled in pairs.
///
/// @param gain of the first over the second, by all tokens produced, planning included
public record EfficiencyGain(String first, String second, int budget, Estimate gain) {

  static EfficiencyGain of(
      String first,
      String second,
      int budget,
      List<Outcome> one,
      List<Outcome> other,
      Bootstrap bootstrap) {
    var all = IntStream.range(0, one.size()).toArray();
    var intervals =
        bootstrap.intervals(one.size(), drawn -> new double[] {gain(one, other, drawn)});
    return new EfficiencyGain(
        first, second, budget, new Estimate(gain(one, other, all), intervals.getFirst()));
  }

  public boolean isGain() {
    return gain.interval().low() > 0;
  }

  public boolean isLoss() {
    return gain.interval().high() < 0;
  }

  private static double gain(List<Outcome> one, List<Outcome> other, int[] drawn) {
    return e3(one, drawn) - e3(other, drawn);
  }

  private static double e3(List<Outcome> outcomes, int[] drawn) {
    var e3 = new E3Accumulator();
    for (int i : drawn) {
      e3.add(outcomes.get(i).solved() ? 1 : 0, outcomes.get(i).total());
    }
    return e3.value();
  }
}
