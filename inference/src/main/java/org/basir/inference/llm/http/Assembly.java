package org.basir.inference.llm.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.TokenIds;

/// Puts an answer together while it comes, lets a listener hear it, and notices when it has ended.
final class Assembly {

  private final PieceListener listener;
  private final Stops stops;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder thinking = new StringBuilder();
  private final List<Alternative> first = new ArrayList<>();
  private TokenIds tokens = TokenIds.none();
  private Optional<End> end = Optional.empty();
  private Optional<Counts> counts = Optional.empty();
  private int pieces;
  private boolean cut;

  /// An answer of which nothing came yet.
  ///
  /// @param stops the texts to watch for, none if the server does
  Assembly(PieceListener listener, List<String> stops) {
    this.listener = listener;
    this.stops = new Stops(stops);
  }

  /// Takes the next piece.
  ///
  /// @return whether more may come
  boolean take(Chunk chunk) {
    if (pieces == 0) {
      first.addAll(chunk.first());
    }
    tokens = tokens.plus(chunk.tokens());
    counts = chunk.counts().or(() -> counts);
    boolean goesOn = hears(chunk);
    if (!goesOn && end.isEmpty()) {
      end = Optional.of(End.CANCELLED);
    }
    end = end.or(chunk::end);
    return goesOn;
  }

  private boolean hears(Chunk chunk) {
    boolean goesOn = thinks(chunk.thinking());
    return goesOn && says(chunk.text()) && says(chunk.stop());
  }

  private boolean thinks(String piece) {
    if (piece.isEmpty()) {
      return true;
    }
    pieces++;
    thinking.append(piece);
    return listener.goesOnAfterThinking(piece);
  }

  private boolean says(String piece) {
    if (piece.isEmpty()) {
      return true;
    }
    pieces++;
    int known = text.length();
    text.append(piece);
    var stopped = stops.end(text, known);
    stopped.ifPresent(this::stopAt);
    boolean goesOn = listener.goesOnAfter(text.substring(known));
    return goesOn && stopped.isEmpty();
  }

  private void stopAt(int length) {
    text.setLength(length);
    cut = true;
    end = Optional.of(End.STOP_TEXT);
  }

  String text() {
    return text.toString();
  }

  String thinking() {
    return thinking.toString();
  }

  List<Alternative> first() {
    return first;
  }

  TokenIds tokens() {
    return tokens;
  }

  Optional<End> end() {
    return end;
  }

  Optional<Counts> counts() {
    return counts;
  }

  /// Whether it was ended here, at a stop text, and not by the server.
  boolean cut() {
    return cut;
  }

  /// How many pieces were heard, which is about the number of tokens if they came one by one.
  int pieces() {
    return pieces;
  }
}
