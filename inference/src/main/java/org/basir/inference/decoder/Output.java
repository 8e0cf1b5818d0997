package org.basir.inference.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.PieceListener;

/// The tokens and the text of one completion as they come.
final class Output {

  private final PieceStream pieces;
  private final StopTexts text;
  private final Set<Integer> ends;
  private final PieceListener listener;
  private final List<Produced> produced = new ArrayList<>();

  Output(
      DecoderTokenizer tokenizer, List<String> stops, List<Integer> ends, PieceListener listener) {
    this.pieces = new PieceStream(tokenizer);
    this.text = new StopTexts(stops);
    this.ends = Set.copyOf(ends);
    this.listener = listener;
  }

  List<Produced> produced() {
    return List.copyOf(produced);
  }

  /// The text that a token completes; one that ends the completion has none of its own.
  String piece(int token) {
    return ends.contains(token) ? pieces.rest() : pieces.next(token);
  }

  /// Takes a token and tells its piece.
  ///
  /// @return how the completion ends with it, if it does
  Optional<End> add(int token, String piece) {
    int before = text.length();
    var stop = text.add(piece);
    stop.ifPresent(text::cut);
    var told = piece.substring(0, text.length() - before);
    produced.add(new Produced(token, told));
    boolean goesOn = told.isEmpty() || listener.goesOnAfter(told);
    if (stop.isPresent()) {
      return Optional.of(End.STOP_TEXT);
    }
    if (ends.contains(token)) {
      return Optional.of(End.FINISHED);
    }
    return goesOn ? Optional.empty() : Optional.of(End.CANCELLED);
  }

  /// Tells what is still held back, when no more comes.
  void addRest() {
    var rest = pieces.rest();
    if (!rest.isEmpty()) {
      var last = produced.removeLast();
      produced.add(new Produced(last.token(), last.piece() + rest));
      boolean _ = listener.goesOnAfter(rest);
    }
  }
}
