package org.basir.inference.sampling;

import java.util.Arrays;

/// What is done to logits in general.
public final class Logits {

  private Logits() {}

  /// Bars all tokens but one.
  public static void force(float[] logits, int token) {
    Arrays.fill(logits, Float.NEGATIVE_INFINITY);
    logits[token] = 0;
  }

  /// Bars a token.
  public static void bar(float[] logits, int token) {
    logits[token] = Float.NEGATIVE_INFINITY;
  }

  /// The first token of the largest logit, or [LikelyFirst#NONE] if all are barred.
  public static int likeliest(float[] logits) {
    int best = LikelyFirst.NONE;
    float most = Float.NEGATIVE_INFINITY;
    for (int token = 0; token < logits.length; token++) {
      if (logits[token] > most) {
        most = logits[token];
        best = token;
      }
    }
    return best;
  }

  /// The logarithm of the sum of their exponentials, which probabilities are divided by.
  public static double logSum(float[] logits) {
    int likeliest = likeliest(logits);
    if (likeliest == LikelyFirst.NONE) {
      return Double.NEGATIVE_INFINITY;
    }
    double most = logits[likeliest];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - most);
    }
    return most + Math.log(sum);
  }
}
