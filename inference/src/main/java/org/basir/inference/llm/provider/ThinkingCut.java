package org.basir.inference.llm.provider;

import java.util.stream.IntStream;
import org.basir.inference.llm.PieceListener;

/// Ends a completion at a number of tokens of thinking, by hanging up; what was thought is then to
/// be answered from in a second call.
///
/// Thinking is what the engine tells apart, or what is between markers in the text. A piece counts
/// as one token, a long one as one for each four characters.
public final class ThinkingCut implements PieceListener {

  private static final int CHARACTERS = 4;

  private final int most;
  private final String open;
  private final String close;
  private final StringBuilder tail = new StringBuilder();
  private boolean thinking;
  private int thought;

  /// Between the usual markers.
  ///
  /// @param most tokens of thinking, at least 0
  public ThinkingCut(int most) {
    this(most, "<think>", "</think>");
  }

  public ThinkingCut(int most, String open, String close) {
    if (most < 0) {
      throw new IllegalArgumentException("a number of tokens below 0");
    }
    this.most = most;
    this.open = open;
    this.close = close;
  }

  @Override
  public boolean goesOnAfterThinking(String piece) {
    return goesOnThinking(piece);
  }

  @Override
  public boolean goesOnAfter(String piece) {
    boolean before = thinking;
    watch(piece);
    // a piece with a marker is hardly any thinking
    return !before || !thinking || goesOnThinking(piece) || mayBeClosing();
  }

  /// Tokens of thinking heard so far.
  public int thought() {
    return thought;
  }

  /// Markers may come in several pieces.
  private void watch(String piece) {
    tail.append(piece);
    int opened = tail.lastIndexOf(open);
    int closed = tail.lastIndexOf(close);
    if (opened != closed) {
      thinking = opened > closed;
    }
    int kept = Math.max(open.length(), close.length()) - 1;
    tail.delete(0, Math.max(0, tail.length() - kept));
  }

  private boolean mayBeClosing() {
    var end = tail.toString();
    return IntStream.range(1, close.length()).anyMatch(n -> end.endsWith(close.substring(0, n)));
  }

  private boolean goesOnThinking(String piece) {
    thought += Math.max(1, piece.length() / CHARACTERS);
    return thought < most;
  }
}
