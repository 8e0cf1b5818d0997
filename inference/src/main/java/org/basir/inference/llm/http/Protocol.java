package org.basir.inference.llm.http;

import java.net.URI;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import tools.jackson.databind.JsonNode;

/// How completions are asked for and answered, one of several ways.
interface Protocol {

  URI address();

  /// The question as the server reads it.
  ///
  /// @param streamed whether the answer is to come piece by piece
  JsonNode question(CompletionRequest request, boolean streamed);

  /// Reads a piece of an answer or a whole one.
  ///
  /// @throws CompletionFailed if it tells of a failure
  Chunk read(JsonNode reply);

  /// Whether the server tells which stop text was met.
  boolean tellsStops();

  /// Whether a limit of thinking can be put this way.
  boolean limitsThinking();
}
