package org.basir.training.sums;

/// A token of a text to learn from.
///
/// @param weight of its prediction in the loss; 0 for what is read or must not be imitated
public record Piece(String token, float weight) {

  static Piece read(String token) {
    return new Piece(token, 0);
  }

  static Piece learned(String token) {
    return new Piece(token, 1);
  }
}
