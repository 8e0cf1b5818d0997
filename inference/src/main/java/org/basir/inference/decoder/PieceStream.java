package org.basir.inference.decoder;

import org.basir.inference.llm.TokenIds;

/// Turns tokens into text one by one, holding back tokens that end amid a character.
///
/// A token's text can depend on the one before, so the last piece's tokens are read again with it.
final class PieceStream {

  private static final char REPLACEMENT = '\ufffd';

  /// A character has at most four bytes: what is incomplete after so many tokens stays so.
  private static final int MOST_HELD = 4;

  private final DecoderTokenizer tokenizer;

  /// The last piece's tokens, then those held back.
  private TokenIds window = TokenIds.none();

  private int told;
  private String toldText = "";

  PieceStream(DecoderTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /// The text that became complete by a token; perhaps empty.
  String next(int token) {
    window = window.plus(token);
    var text = tokenizer.text(window);
    boolean complete = !text.isEmpty() && text.charAt(text.length() - 1) != REPLACEMENT;
    return complete || window.size() - told >= MOST_HELD ? tell(text) : "";
  }

  /// What is still held back, incomplete as it is.
  String rest() {
    return window.size() == told ? "" : tell(tokenizer.text(window));
  }

  private String tell(String text) {
    var piece = text.length() > toldText.length() ? text.substring(toldText.length()) : "";
    window = window.slice(told, window.size());
    told = window.size();
    toldText = tokenizer.text(window);
    return piece;
  }
}
