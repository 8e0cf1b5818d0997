package org.basir.inference.llm.http.wire;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.basir.inference.llm.CompletionFailed;
import tools.jackson.databind.JsonNode;

/// An answer that comes piece by piece. Closing it before its end hangs up, which makes the server
/// stop.
public final class Events implements AutoCloseable {

  private static final String DONE = "[DONE]";

  private final Body body;
  private final Supplier<Optional<String>> data;
  private final Replies replies;
  private final Circuit circuit;

  private Events(Body body, Supplier<Optional<String>> data, Replies replies, Circuit circuit) {
    this.body = body;
    this.data = data;
    this.replies = replies;
    this.circuit = circuit;
  }

  static Events streamed(Body body, Replies replies, Circuit circuit) {
    return new Events(body, new EventLines(body::line)::next, replies, circuit);
  }

  static Events whole(Body body, Replies replies, Circuit circuit) {
    return new Events(body, body::rest, replies, circuit);
  }

  /// The next piece, or nothing at the end.
  ///
  /// @param reading of a piece, which throws if it is not what it should be
  /// @throws CompletionFailed if the stream broke, took too long or tells of a failure
  public <T> Optional<T> next(Function<JsonNode, T> reading) {
    try {
      return replies.named(
          () -> data.get().filter(text -> !text.equals(DONE)).map(replies::read).map(reading));
    } catch (CompletionFailed failure) {
      circuit.failed(failure.reason());
      throw failure;
    }
  }

  @Override
  public void close() {
    body.close();
  }
}
