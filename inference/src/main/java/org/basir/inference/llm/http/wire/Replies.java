package org.basir.inference.llm.http.wire;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a server replies, and names the server where it fails.
record Replies(Endpoint endpoint, Optional<ApiKey> key, InstantSource clock) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// A reply as JSON.
  ///
  /// @throws CompletionFailed if it is none, or tells of a failure
  JsonNode read(String text) {
    try {
      var reply = JSON.readTree(text);
      if (reply.hasNonNull("error")) {
        throw told(reply);
      }
      return reply;
    } catch (JacksonException notJson) {
      // without its cause, which repeats what it read
      throw new CompletionFailed(
          Cause.UNREADABLE, "does not answer in JSON: " + Words.line(hidden(text)), null);
    }
  }

  /// A failure amid an answer that began well.
  private CompletionFailed told(JsonNode reply) {
    int status = reply.path("error").path("code").asInt(500);
    return new Refusal(status < 400 ? 500 : status, Optional.empty(), hidden(reply.toString()))
        .failure(clock.instant());
  }

  /// Runs something whose failures say which server it was, and never the key.
  <T> T named(Supplier<T> work) {
    try {
      return work.get();
    } catch (CompletionFailed failure) {
      throw new CompletionFailed(
          failure.reason(), name(failure), failure.retryAfter(), failure.getCause());
    } catch (IllegalArgumentException | JacksonException odd) {
      throw new CompletionFailed(
          Cause.UNREADABLE, endpoint + ": the answer is not what the protocol says", null);
    }
  }

  private String name(CompletionFailed failure) {
    return hidden(endpoint + ": " + failure.getMessage());
  }

  /// A text without the key; to be done before it is cut, which may leave half of the key.
  String hidden(String text) {
    return key.map(secret -> secret.hiddenIn(text)).orElse(text);
  }
}
