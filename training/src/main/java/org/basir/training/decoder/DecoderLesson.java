package org.basir.training.decoder;

/// A text to learn from.
///
/// @param tokens its tokens' numbers
/// @param weights of the prediction of each token in the loss; that of the first means nothing
@SuppressWarnings("ArrayRecordComponent") // read only
public record DecoderLesson(long[] tokens, float[] weights) {

  public DecoderLesson {
    if (tokens.length != weights.length || tokens.length < 2) {
      throw new IllegalArgumentException(
          "%d tokens and %d weights".formatted(tokens.length, weights.length));
    }
  }
}
