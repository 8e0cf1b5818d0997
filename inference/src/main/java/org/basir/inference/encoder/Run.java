package org.basir.inference.encoder;

import java.util.List;

/// Texts of one call that go through the model together, all padded to the same length.
///
/// @param positions where in the call each text stands
record Run(Call call, int length, List<Tokens> texts, List<Integer> positions) {

  Run {
    texts = List.copyOf(texts);
    positions = List.copyOf(positions);
  }

  int size() {
    return texts.size();
  }

  int tokens() {
    return length * texts.size();
  }
}
