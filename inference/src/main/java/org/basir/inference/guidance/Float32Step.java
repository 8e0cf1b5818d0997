package org.basir.inference.guidance;

import java.util.random.RandomGenerator;
import org.basir.inference.sampling.LikelyFirst;
import org.basir.inference.sampling.Logits;

/// One step under guidance as the authors compute it: over the whole vocabulary in single
/// precision.
///
/// Under tight budgets every `c` can become 0; then, and when all products do, the model's
/// likeliest token is taken.
///
/// @param logits of the model, barred tokens negative infinity; not changed
/// @param remaining tokens left, at least 1
@SuppressWarnings("ArrayRecordComponent") // logits of a vocabulary are not copied for each step
record Float32Step(float[] logits, StepLengths lengths, double remaining) {

  Choice likeliest() {
    var p = distribution();
    return choice(Logits.likeliest(p), p);
  }

  Choice draw(RandomGenerator random) {
    var p = distribution();
    float left = random.nextFloat();
    int last = LikelyFirst.NONE;
    for (int token = 0; token < p.length && left >= 0; token++) {
      if (p[token] > 0) {
        last = token;
        left -= p[token];
      }
    }
    return choice(last, p);
  }

  private Choice choice(int token, float[] p) {
    return new Choice(token, p.length, 0, p[token] == 1 && !(fit(token) > 0));
  }

  /// The probabilities of all tokens.
  float[] distribution() {
    var c = fits();
    normalise(c);
    var p = probabilities();
    for (int token = 0; token < p.length; token++) {
      p[token] *= c[token];
    }
    if (!(normalise(p) > 0)) {
      p[Logits.likeliest(logits)] = 1;
    }
    return p;
  }

  private float[] fits() {
    var c = new float[logits.length];
    float sum = 0;
    for (int token = 0; token < c.length; token++) {
      c[token] = fit(token);
      sum += c[token];
    }
    if (sum == 0) {
      c[Logits.likeliest(logits)] = 1;
    }
    return c;
  }

  private float fit(int token) {
    return (float) Math.exp(lengths.lnFit(token, remaining));
  }

  private float[] probabilities() {
    var u = new float[logits.length];
    double logSum = Logits.logSum(logits);
    for (int token = 0; token < u.length; token++) {
      u[token] = (float) Math.exp(logits[token] - logSum);
    }
    return u;
  }

  private static float normalise(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    for (int i = 0; i < values.length && sum > 0; i++) {
      values[i] /= sum;
    }
    return sum;
  }
}
