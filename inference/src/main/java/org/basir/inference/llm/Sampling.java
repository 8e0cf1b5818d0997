package org.basir.inference.llm;

/// How tokens are drawn.
///
/// @param temperature 0 takes the likeliest token, 1 draws by the model's own probabilities
/// @param topP the likeliest tokens that together have this probability are drawn from; in (0, 1]
/// @param seed of the draws; engines repeat themselves as far as they can
public record Sampling(double temperature, double topP, long seed) {

  public Sampling {
    if (!(temperature >= 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException("temperature " + temperature + ": 0 or more is needed");
    }
    if (!(topP > 0 && topP <= 1)) {
      throw new IllegalArgumentException("topP " + topP + " is not in (0, 1]");
    }
  }

  /// The likeliest token each time.
  public static Sampling greedy() {
    return new Sampling(0, 1, 0);
  }

  /// Draws by the model's own probabilities.
  public static Sampling plain(long seed) {
    return new Sampling(1, 1, seed);
  }
}
