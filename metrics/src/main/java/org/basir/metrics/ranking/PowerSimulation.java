package org.basir.metrics.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.basir.metrics.significance.Interval;

/// Draws rankers without skill, and with some, on the outcomes of real lists.
///
/// @param draws of a whole set of budgets
public record PowerSimulation(int draws, long seed) {

  private static final double WISHED = 0.8;
  private static final double CRITICAL = 0.95;
  private static final int HALVINGS = 9;

  public PowerSimulation {
    if (draws < 2) {
      throw new IllegalArgumentException("At least two draws are needed, not " + draws);
    }
  }

  /// The power of lists with these outcomes; what was said about them plays no part.
  public Power of(List<BudgetList> lists) {
    var outcomes = lists.stream().map(Outcome::of).toList();
    var without = draw(outcomes, 0);
    var skill = distribution(without[0]);
    double enough = detectable(outcomes, skill.critical());
    return new Power(
        lists.size(),
        skill,
        distribution(without[1]),
        Arrays.stream(draw(outcomes, enough)[0]).average().orElse(Double.NaN),
        enough);
  }

  /// Where the S of each list lies in 95 of 100 orders without skill.
  public List<Interval> bands(List<BudgetList> lists) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return lists.stream().map(Outcome::of).map(outcome -> band(outcome, random)).toList();
  }

  private Interval band(Outcome outcome, RandomGenerator random) {
    var skills = new double[draws];
    Arrays.setAll(skills, _ -> outcome.draw(0, random).skill());
    Arrays.sort(skills);
    double tail = (1 - CRITICAL) / 2;
    return new Interval(CRITICAL, skills[(int) (tail * draws)], skills[(int) ((1 - tail) * draws)]);
  }

  /// The least correlation whose rankers pass often enough, found by halving.
  private double detectable(List<Outcome> outcomes, double critical) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      long passed =
          Arrays.stream(draw(outcomes, middle)[0]).filter(mean -> mean >= critical).count();
      if (passed < WISHED * draws) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// Means over budgets of S and of Spearman's rho, draw by draw.
  private double[][] draw(List<Outcome> outcomes, double correlation) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var means = new double[2][draws];
    for (int i = 0; i < draws; i++) {
      for (var outcome : outcomes) {
        var drawn = outcome.draw(correlation, random);
        means[0][i] += drawn.skill() / outcomes.size();
        means[1][i] += drawn.spearman() / outcomes.size();
      }
    }
    return means;
  }

  private static Power.Null distribution(double[] means) {
    double mean = Arrays.stream(means).average().orElse(0);
    double squares = Arrays.stream(means).map(it -> (it - mean) * (it - mean)).sum();
    var sorted = means.clone();
    Arrays.sort(sorted);
    return new Power.Null(
        Math.sqrt(squares / (means.length - 1)), sorted[(int) (CRITICAL * means.length)]);
  }
}
