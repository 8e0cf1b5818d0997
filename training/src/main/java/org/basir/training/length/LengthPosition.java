package org.basir.training.length;

/// A position of thinking and how long it went on from there.
///
/// @param states of the model at the position, those that a predictor reads, one after the other
/// @param next the token that followed
/// @param length tokens from that one to the closing marker, both included
@SuppressWarnings("ArrayRecordComponent") // read only, and many
public record LengthPosition(float[] states, int next, int length) {

  public LengthPosition {
    if (length < 1) {
      throw new IllegalArgumentException("thinking that goes on for " + length + " tokens");
    }
  }
}
