package org.basir.inference.llm.http;

import java.util.List;
import java.util.Optional;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.TokenIds;

/// A piece of an answer, in no server's words; often the whole of it.
///
/// @param tokens that the server tells of this piece
/// @param first alternatives of this piece's first token
/// @param end why the answer ended, if it did
/// @param stop the stop text that ended it and is not in `text`, or empty
/// @param counts of the answer up to here
record Chunk(
    String text,
    String thinking,
    TokenIds tokens,
    List<Alternative> first,
    Optional<End> end,
    String stop,
    Optional<Counts> counts) {

  /// Why a server says that an answer ended.
  ///
  /// @param stop the stop text, or empty
  record Ending(Optional<End> end, String stop) {}
}
