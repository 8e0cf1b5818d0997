package org.basir.inference.llm;

/// Hears a completion as it comes.
@FunctionalInterface
public interface PieceListener {

  PieceListener UNHEARD = piece -> true;

  /// Hears the next piece.
  ///
  /// @param piece a token or several
  /// @return whether to go on; otherwise the completion ends as cancelled
  boolean goesOnAfter(String piece);

  /// Hears the next piece of what the engine tells apart as thinking.
  default boolean goesOnAfterThinking(String piece) {
    return goesOnAfter(piece);
  }
}
