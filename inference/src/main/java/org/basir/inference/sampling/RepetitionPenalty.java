package org.basir.inference.sampling;

import java.util.BitSet;

/// Makes tokens that were there before less likely (Keskar et al. 2019): positive logits are
/// divided by the penalty, negative ones multiplied.
///
/// @param factor 1 changes nothing; above 1 shuns repetition
public record RepetitionPenalty(double factor) {

  public RepetitionPenalty {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("A repetition penalty of " + factor);
    }
  }

  public static RepetitionPenalty none() {
    return new RepetitionPenalty(1);
  }

  /// Changes the logits of the tokens seen; barred ones stay barred.
  public void apply(float[] logits, BitSet seen) {
    if (factor == 1) {
      return;
    }
    for (int token = seen.nextSetBit(0); token >= 0; token = seen.nextSetBit(token + 1)) {
      float logit = logits[token];
      logits[token] = (float) (logit > 0 ? logit / factor : logit * factor);
    }
  }
}
