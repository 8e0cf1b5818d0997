package org.basir.inference.guidance;

import java.util.List;

/// The four tokens of section 2.10: wait, so, close and one whose law is not believed.
final class FourTokens {

  static final int WAIT = 0;
  static final int SO = 1;
  static final int CLOSE = 2;
  static final int GATED = 3;

  private static final double[] PROBABILITIES = {0.55, 0.3, 0.0005, 0.1495};

  private static final List<GammaLength> LAWS =
      List.of(
          new GammaLength(120, 15),
          new GammaLength(110, 16),
          new GammaLength(30, 12),
          new GammaLength(6, 3));

  private FourTokens() {}

  static float[] logits() {
    var logits = new float[PROBABILITIES.length];
    for (int token = 0; token < logits.length; token++) {
      logits[token] = (float) Math.log(PROBABILITIES[token]);
    }
    return logits;
  }

  static double lnFit(int token, double remaining) {
    var law = LAWS.get(token);
    return Gates.released().admits(law) ? law.lnFit(remaining) : Double.NEGATIVE_INFINITY;
  }

  static GuidedStep exactly(double remaining) {
    return new GuidedStep(logits(), FourTokens::lnFit, remaining, 4096);
  }

  static Float32Step inSinglePrecision(double remaining) {
    return new Float32Step(logits(), FourTokens::lnFit, remaining);
  }
}
