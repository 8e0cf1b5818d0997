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

  /// Both listeners hear every piece, and either may end the completion.
  default PieceListener and(PieceListener other) {
    return new PieceListener() {
      @Override
      public boolean goesOnAfter(String piece) {
        boolean goesOn = PieceListener.this.goesOnAfter(piece);
        return other.goesOnAfter(piece) && goesOn;
      }

      @Override
      public boolean goesOnAfterThinking(String piece) {
        boolean goesOn = PieceListener.this.goesOnAfterThinking(piece);
        return other.goesOnAfterThinking(piece) && goesOn;
      }
    };
  }

  /// Hears the next piece of what the engine tells apart as thinking.
  default boolean goesOnAfterThinking(String piece) {
    return goesOnAfter(piece);
  }
}
