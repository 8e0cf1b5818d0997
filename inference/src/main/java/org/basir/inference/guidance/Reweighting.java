package org.basir.inference.guidance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Guidance among a few likely tokens, for engines that tell their probabilities and take biases.
///
/// @param tokens each with the model's probability and that thinking fits
public record Reweighting(List<Candidate> tokens) {

  /// A token that could come.
  ///
  /// @param probability the model's, in [0, 1]
  /// @param fit that thinking fits after it, in [0, 1]
  public record Candidate(int token, double probability, double fit) {

    public Candidate {
      if (!(probability >= 0 && probability <= 1) || !(fit >= 0 && fit <= 1)) {
        throw new IllegalArgumentException("No probabilities: " + probability + " and " + fit);
      }
    }
  }

  public Reweighting {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("No tokens to weigh");
    }
  }

  /// The probability that a token drawn by the model fits.
  public double fits() {
    return tokens.stream().mapToDouble(each -> each.probability() * each.fit()).sum();
  }

  /// The guided probabilities by token; none where nothing fits.
  public Map<Integer, Double> guided() {
    double fits = fits();
    return tokens.stream()
        .filter(_ -> fits > 0)
        .collect(
            Collectors.toMap(Candidate::token, each -> each.probability() * each.fit() / fits));
  }

  /// The token of the largest product; where nothing fits, the model's likeliest.
  public int likeliest() {
    return tokens.stream()
        .max(
            Comparator.comparingDouble((Candidate each) -> each.probability() * each.fit())
                .thenComparingDouble(Candidate::probability))
        .orElseThrow()
        .token();
  }

  /// A token drawn by the guided probabilities; where nothing fits, the model's likeliest.
  public int draw(RandomGenerator random) {
    double left = random.nextDouble() * fits();
    int last = likeliest();
    for (var each : tokens) {
      double product = each.probability() * each.fit();
      if (product > 0) {
        last = each.token();
        left -= product;
        if (left < 0) {
          return last;
        }
      }
    }
    return last;
  }

  /// The probability to accept a token that the model drew: `fit / largest fit`. Drawing until one
  /// is accepted draws by the guided probabilities.
  public double acceptance(Candidate drawn) {
    return drawn.fit() == 0 ? 0 : drawn.fit() / largestFit();
  }

  /// How many tokens are drawn until one is accepted, on average.
  public double expectedTries() {
    return largestFit() / fits();
  }

  /// What to add to logits, for one token only, so that an engine draws by the guided
  /// probabilities.
  ///
  /// @param temperature of the engine, which divides logits after biases are added
  public Map<Integer, Double> biases(double temperature) {
    return tokens.stream()
        .filter(each -> each.fit() > 0)
        .collect(Collectors.toMap(Candidate::token, each -> temperature * Math.log(each.fit())));
  }

  private double largestFit() {
    return tokens.stream().mapToDouble(Candidate::fit).max().orElse(0);
  }
}
