package org.basir.inference.guidance;

import java.util.Arrays;
import org.basir.inference.sampling.LikelyFirst;

/// The likeliest tokens, kept to draw from; what the rest could add bounds the error.
final class KeptTokens {

  private final double logSum;
  private int[] tokens = new int[64];
  private double[] products = new double[64];
  private int size;

  /// Of the model's own probabilities and of the products, each relative to all of the model's.
  private double probability;

  private double guided;
  private double largest = Double.NEGATIVE_INFINITY;
  private boolean complete;

  /// @param logSum what the model's probabilities are divided by
  KeptTokens(double logSum) {
    this.logSum = logSum;
  }

  void add(int token, double logit, double lnFit) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
      products = Arrays.copyOf(products, 2 * size);
    }
    tokens[size] = token;
    products[size] = logit - logSum + lnFit;
    largest = Math.max(largest, products[size]);
    probability += Math.exp(logit - logSum);
    guided += Math.exp(products[size]);
    size++;
  }

  /// Says that there are no others.
  KeptTokens all() {
    complete = true;
    return this;
  }

  int size() {
    return size;
  }

  /// The most that the total variation between what is kept and all can be: with `d` the model's
  /// probability of what was dropped and `Z` the products kept, at most `d / (Z + d)`, as if all
  /// that was dropped fitted.
  double distance() {
    double dropped = complete ? 0 : Math.max(0, 1 - probability);
    return dropped == 0 ? 0 : dropped / (guided + dropped);
  }

  /// The token at a place in [0, 1) of the kept ones, or [LikelyFirst#NONE] if no law is believed.
  int draw(double place) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += share(i);
    }
    double left = place * sum;
    int last = LikelyFirst.NONE;
    for (int i = 0; i < size; i++) {
      if (share(i) > 0) {
        last = tokens[i];
        left -= share(i);
        if (left < 0) {
          return last;
        }
      }
    }
    return last;
  }

  private double share(int i) {
    return largest == Double.NEGATIVE_INFINITY ? 0 : Math.exp(products[i] - largest);
  }
}
