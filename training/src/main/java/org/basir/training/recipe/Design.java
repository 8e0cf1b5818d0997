package org.basir.training.recipe;

import org.basir.inference.model.ModelId;
import org.basir.inference.model.Pooling;

/// What the trained classifier is made of.
///
/// @param encoder pretrained
/// @param adaptation which of its numbers learn
/// @param scoring how a text's vector becomes scores
/// @param pooling how token vectors become a text's
/// @param maximumTokens longest text; longer ones are cut, as they will be when it serves
public record Design(
    ModelId encoder, Adaptation adaptation, Scoring scoring, Pooling pooling, int maximumTokens) {

  public Design {
    if (maximumTokens < 3) {
      throw new IllegalArgumentException("maximum tokens must be at least 3, not " + maximumTokens);
    }
  }

  public static Design standard() {
    return new Design(
        ModelId.ALL_MINILM, new Adaptation.Full(false), Scoring.WEIGHTS, Pooling.MEAN, 256);
  }

  public Design withEncoder(ModelId other) {
    return new Design(other, adaptation, scoring, pooling, maximumTokens);
  }

  public Design withAdaptation(Adaptation other) {
    return new Design(encoder, other, scoring, pooling, maximumTokens);
  }

  public Design withScoring(Scoring other) {
    return new Design(encoder, adaptation, other, pooling, maximumTokens);
  }

  public Design withPooling(Pooling other) {
    return new Design(encoder, adaptation, scoring, other, maximumTokens);
  }
}
