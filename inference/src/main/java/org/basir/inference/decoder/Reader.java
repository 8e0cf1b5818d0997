package org.basir.inference.decoder;

import ai.onnxruntime.OrtException;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.TokenIds;

/// Reads one text on and on; owns the keys and values of what it has read.
final class Reader implements AutoCloseable {

  private final DecoderGraph graph;
  private final int atOnce;
  private KeyValues past;
  private boolean released;

  Reader(DecoderGraph graph, int atOnce, KeyValues past) {
    this.graph = graph;
    this.atOnce = atOnce;
    this.past = past;
  }

  /// Tokens read so far.
  int length() {
    return past.length();
  }

  /// Reads tokens for what follows later.
  void read(TokenIds tokens) throws OrtException {
    for (int from = 0; from < tokens.size(); from += atOnce) {
      int to = Math.min(from + atOnce, tokens.size());
      advance(graph.read(tokens.slice(from, to), past, false, HiddenStates.NONE));
    }
  }

  /// Reads one token for what follows it.
  Reading step(int token, HiddenStates hidden) throws OrtException {
    var reading = graph.read(TokenIds.of(token), past, true, hidden);
    advance(reading);
    return reading;
  }

  /// Leaves the keys and values to the caller.
  KeyValues release() {
    released = true;
    return past;
  }

  @Override
  public void close() {
    if (!released) {
      past.close();
    }
  }

  private void advance(Reading reading) {
    past.close();
    past = reading.present();
  }
}
