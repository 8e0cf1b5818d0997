package org.basir.inference.decoder;

import java.util.List;
import java.util.stream.Collectors;
import org.basir.inference.llm.TokenIds;

/// A token produced and the text it completed, as told.
record Produced(int token, String piece) {

  static TokenIds tokens(List<Produced> all) {
    return TokenIds.of(all.stream().mapToInt(Produced::token).toArray());
  }

  static String text(List<Produced> all) {
    return all.stream().map(Produced::piece).collect(Collectors.joining());
  }
}
