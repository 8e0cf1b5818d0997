package org.basir.inference.guidance;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.basir.inference.sampling.LikelyFirst;
import org.basir.inference.sampling.Logits;

/// One step under guidance, computed with logarithms in double precision: `p(v) = u(v) c(v) / Z`
/// (arXiv 2506.13752), where `u` is the model's probability and `c` that thinking fits.
///
/// As no `c` exceeds 1, tokens are visited from the likeliest on and most never are: evaluating the
/// law of a large vocabulary would cost more than the model.
///
/// @param logits of the model, barred tokens negative infinity; not changed
/// @param remaining tokens left, at least 1
/// @param most tokens visited at most; the laws of the rest are taken as not believed
@SuppressWarnings("ArrayRecordComponent") // logits of a vocabulary are not copied for each step
record GuidedStep(float[] logits, StepLengths lengths, double remaining, int most) {

  /// Enough where one token in fifty fits.
  private static final int MOST_PROPOSALS = 256;

  /// The token of the largest product: exactly that of all tokens, of equal products the model's
  /// likelier token.
  Choice likeliest() {
    var order = new LikelyFirst(logits);
    int best = LikelyFirst.NONE;
    double largest = Double.NEGATIVE_INFINITY;
    int looked = 0;
    for (int token = order.next(); isWorth(token, largest, looked); token = order.next()) {
      double product = product(token);
      looked++;
      if (product > largest) {
        largest = product;
        best = token;
      }
    }
    return best == LikelyFirst.NONE ? unguided(looked) : new Choice(best, looked, 0, false);
  }

  private boolean isWorth(int token, double largest, int looked) {
    return token != LikelyFirst.NONE && looked < most && logits[token] > largest;
  }

  /// A token drawn by the guided probabilities.
  ///
  /// Tokens that the model draws are accepted with the probability that thinking fits, which draws
  /// from exactly these. If that takes too long, because hardly anything fits, one is drawn from
  /// the likeliest tokens alone, as many as bring the distance down to the tolerance.
  ///
  /// @param tolerance the total variation allowed then, if `most` tokens suffice for it
  Choice draw(double tolerance, RandomGenerator random) {
    var proposals = Proposals.of(logits);
    for (int looked = 1; looked <= MOST_PROPOSALS; looked++) {
      int token = proposals.draw(random);
      if (random.nextDouble() < Math.exp(lengths.lnFit(token, remaining))) {
        return new Choice(token, looked, 0, false);
      }
    }
    return drawFromKept(tolerance, random);
  }

  private Choice drawFromKept(double tolerance, RandomGenerator random) {
    var kept = kept(tolerance);
    int token = kept.draw(random.nextDouble());
    int looked = MOST_PROPOSALS + kept.size();
    return token == LikelyFirst.NONE
        ? unguided(looked)
        : new Choice(token, looked, kept.distance(), false);
  }

  KeptTokens kept(double tolerance) {
    var order = new LikelyFirst(logits);
    var kept = new KeptTokens(Logits.logSum(logits));
    while (kept.size() < most && kept.distance() > tolerance) {
      int token = order.next();
      if (token == LikelyFirst.NONE) {
        return kept.all();
      }
      kept.add(token, logits[token], lengths.lnFit(token, remaining));
    }
    return kept;
  }

  /// The probabilities of all tokens, each law evaluated.
  double[] distribution() {
    var p = new double[logits.length];
    Arrays.setAll(p, this::product);
    double largest = Arrays.stream(p).max().orElse(Double.NEGATIVE_INFINITY);
    if (largest == Double.NEGATIVE_INFINITY) {
      Arrays.fill(p, 0);
      p[Logits.likeliest(logits)] = 1;
      return p;
    }
    double sum = Arrays.stream(p).map(product -> Math.exp(product - largest)).sum();
    Arrays.setAll(p, token -> Math.exp(p[token] - largest) / sum);
    return p;
  }

  private double product(int token) {
    return logits[token] == Float.NEGATIVE_INFINITY
        ? Double.NEGATIVE_INFINITY
        : logits[token] + lengths.lnFit(token, remaining);
  }

  private Choice unguided(int looked) {
    return new Choice(Logits.likeliest(logits), looked, 0, true);
  }
}
