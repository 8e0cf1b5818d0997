package org.basir.inference.guidance;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.basir.inference.sampling.LikelyFirst;
import org.basir.inference.sampling.Logits;

/// Draws tokens by the model's own probabilities, again and again for the same step.
final class Proposals {

  /// At each token, the sum of the probabilities up to it, to a common factor.
  private final double[] sums;

  private Proposals(double[] sums) {
    this.sums = sums;
  }

  static Proposals of(float[] logits) {
    int likeliest = Logits.likeliest(logits);
    double most = likeliest == LikelyFirst.NONE ? 0 : logits[likeliest];
    var sums = new double[logits.length];
    double sum = 0;
    for (int token = 0; token < sums.length; token++) {
      sum += Math.exp(logits[token] - most);
      sums[token] = sum;
    }
    return new Proposals(sums);
  }

  int draw(RandomGenerator random) {
    double place = random.nextDouble() * sums[sums.length - 1];
    int found = Arrays.binarySearch(sums, place);
    // a token's part begins at the sum before it; tokens without a part are passed over
    int token = found >= 0 ? found + 1 : -found - 1;
    while (token < sums.length - 1 && sums[token] <= place) {
      token++;
    }
    return Math.min(token, sums.length - 1);
  }
}
