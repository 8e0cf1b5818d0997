package org.basir.inference.sampling;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.basir.inference.llm.Sampling;

/// Draws tokens: temperature, then the likeliest `topK`, then the likeliest that together have the
/// probability `topP` (Holtzman et al. 2020).
///
/// @param topK the most tokens to draw from, if any
public record Sampler(Sampling sampling, OptionalInt topK) {

  public Sampler {
    if (topK.orElse(1) < 1) {
      throw new IllegalArgumentException("topK " + topK.getAsInt() + ": at least 1 is needed");
    }
  }

  public Sampler(Sampling sampling) {
    this(sampling, OptionalInt.empty());
  }

  /// Whether the likeliest token is taken each time.
  public boolean greedy() {
    return sampling.temperature() == 0;
  }

  /// Changes logits to those of what is drawn from; greedy ones stay as they are.
  public void shape(float[] logits) {
    if (greedy()) {
      return;
    }
    warm(logits);
    if (topK.isPresent() || sampling.topP() < 1) {
      cut(logits);
    }
  }

  /// The likeliest, or one drawn in proportion to its exponential.
  ///
  /// @return the token, or [LikelyFirst#NONE] if all are barred
  public int draw(float[] shaped, RandomGenerator random) {
    return greedy() ? Logits.likeliest(shaped) : drawn(shaped, random.nextDouble());
  }

  private void warm(float[] logits) {
    // a difference of a millionth of a degree from zero must not overflow
    int likeliest = Logits.likeliest(logits);
    float most = likeliest == LikelyFirst.NONE ? 0 : logits[likeliest];
    for (int token = 0; token < logits.length; token++) {
      logits[token] = (float) ((logits[token] - most) / sampling.temperature());
    }
  }

  private void cut(float[] logits) {
    double logSum = Logits.logSum(logits);
    double probability = 0;
    var order = new LikelyFirst(logits);
    var kept = new BitSet(logits.length);
    int most = topK.orElse(logits.length);
    for (int count = 0; count < most && probability < sampling.topP(); count++) {
      int token = order.next();
      if (token == LikelyFirst.NONE) {
        break;
      }
      kept.set(token);
      probability += Math.exp(logits[token] - logSum);
    }
    barAllBut(kept, logits);
  }

  private static void barAllBut(BitSet kept, float[] logits) {
    for (int token = 0; token < logits.length; token++) {
      if (!kept.get(token)) {
        Logits.bar(logits, token);
      }
    }
  }

  private static int drawn(float[] logits, double at) {
    double left = at;
    double logSum = Logits.logSum(logits);
    int last = LikelyFirst.NONE;
    for (int token = 0; token < logits.length; token++) {
      if (logits[token] > Float.NEGATIVE_INFINITY) {
        last = token;
        left -= Math.exp(logits[token] - logSum);
        if (left < 0) {
          return token;
        }
      }
    }
    // rounding may leave a remainder after the last one
    return last;
  }
}
