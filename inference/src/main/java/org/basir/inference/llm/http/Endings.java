package org.basir.inference.llm.http;

import java.util.Optional;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.http.Chunk.Ending;
import tools.jackson.databind.JsonNode;

/// Reads why an answer ended.
final class Endings {

  private static final Ending NONE = new Ending(Optional.empty(), "");

  private Endings() {}

  /// Of a choice in the shared protocols; vLLM tells the stop text, llama.cpp does in its details.
  static Ending ofShared(JsonNode choice, JsonNode details) {
    var reason = Fields.text(choice.path("finish_reason"));
    var stop = Fields.text(choice.path("stop_reason")) + Fields.text(details.path("stopping_word"));
    return switch (reason) {
      case "" -> NONE;
      case "stop", "eos", "tool_calls", "function_call" -> stopped(stop);
      case "length" -> new Ending(Optional.of(End.LENGTH), "");
      case "content_filter" ->
          throw new CompletionFailed(Cause.REFUSED, "the server withholds the answer", null);
      default ->
          throw new CompletionFailed(
              Cause.BROKEN, "the answer ended for the reason \"" + reason + "\"", null);
    };
  }

  /// Of a reply in llama.cpp's own protocol.
  static Ending ofLlamaCpp(JsonNode reply) {
    return switch (Fields.text(reply.path("stop_type"))) {
      case "eos" -> new Ending(Optional.of(End.FINISHED), "");
      case "word" -> stopped(Fields.text(reply.path("stopping_word")));
      case "limit" -> new Ending(Optional.of(End.LENGTH), "");
      default -> NONE;
    };
  }

  private static Ending stopped(String stop) {
    return new Ending(Optional.of(stop.isEmpty() ? End.FINISHED : End.STOP_TEXT), stop);
  }
}
