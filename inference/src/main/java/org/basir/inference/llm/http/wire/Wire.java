package org.basir.inference.llm.http.wire;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.basir.inference.llm.CompletionFailed;
import tools.jackson.databind.JsonNode;

/// Calls to one server: to allowed addresses only, with time limits, tried again where that can't
/// be paid twice, and left off for a while when the server keeps failing. Redirects are not
/// followed.
///
/// Every call throws [CompletionFailed] with a message of one line that names the endpoint and
/// holds no secret.
public final class Wire implements AutoCloseable {

  private final HttpClient client;
  private final Requests requests;
  private final Replies replies;
  private final Persistence persistence;
  private final Timeouts timeouts;

  Wire(Endpoint endpoint, Optional<ApiKey> key, WireSettings settings, Surroundings surroundings) {
    timeouts = settings.timeouts();
    client = client(endpoint, timeouts);
    requests =
        new Requests(endpoint, key, new Doorkeeper(settings.allowed(), surroundings.lookup()));
    replies = new Replies(endpoint, key, surroundings.clock());
    var circuit = new Circuit(endpoint, settings.tripping(), surroundings.clock());
    persistence = new Persistence(settings.retries(), circuit, surroundings);
  }

  /// A wire to a server; nothing is sent yet.
  public static Wire to(Endpoint endpoint, Optional<ApiKey> key, WireSettings settings) {
    return new Wire(endpoint, key, settings, Surroundings.ofThisMachine());
  }

  /// The offer to switch a plain connection to HTTP/2 confuses small servers.
  private static HttpClient client(Endpoint endpoint, Timeouts timeouts) {
    return HttpClient.newBuilder()
        .version(endpoint.encrypted() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(timeouts.connect())
        .build();
  }

  /// What the server has at an address.
  ///
  /// @param reading of the answer, which throws if it is not what it should be
  public <T> T get(URI address, Function<JsonNode, T> reading) {
    return tried(false, () -> reading.apply(whole(address, Optional.empty())));
  }

  /// The answer to a question that costs nothing, such as how a text is split.
  public <T> T ask(URI address, JsonNode question, Function<JsonNode, T> reading) {
    return tried(false, () -> reading.apply(whole(address, Optional.of(question))));
  }

  /// The answer to a question that may have to be paid for.
  public <T> T pay(URI address, JsonNode question, Function<JsonNode, T> reading) {
    return tried(true, () -> reading.apply(whole(address, Optional.of(question))));
  }

  /// The answer to a question that may have to be paid for, piece by piece. A server that does not
  /// stream gives one piece.
  public Events stream(URI address, JsonNode question) {
    return tried(true, () -> opened(address, question));
  }

  /// Whether a failed call surely cost nothing: the server said that it did no work, or was never
  /// reached.
  public static boolean isUnpaid(CompletionFailed failure) {
    return Persistence.isUnpaid(failure);
  }

  private <T> T tried(boolean paid, Supplier<T> call) {
    return persistence.keepTrying(paid, () -> replies.named(call));
  }

  private JsonNode whole(URI address, Optional<JsonNode> question) {
    long began = System.nanoTime();
    var answer = sent(address, question, timeouts.call());
    try (var body = new Body(answer.body(), timeouts, began)) {
      return replies.read(body.text());
    }
  }

  private Events opened(URI address, JsonNode question) {
    long began = System.nanoTime();
    var answer = sent(address, Optional.of(question), timeouts.silence());
    var body = new Body(answer.body(), timeouts, began);
    var type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("application/json")
        ? Events.whole(body, replies, persistence.circuit())
        : Events.streamed(body, replies, persistence.circuit());
  }

  private HttpResponse<InputStream> sent(
      URI address, Optional<JsonNode> question, Duration patience) {
    var request = requests.to(address, question.map(JsonNode::toString));
    var answer = new Transmission(client).send(request, patience);
    if (answer.statusCode() / 100 != 2) {
      throw refusal(answer);
    }
    return answer;
  }

  private CompletionFailed refusal(HttpResponse<InputStream> answer) {
    try (var body = new Body(answer.body(), timeouts, System.nanoTime())) {
      var header = answer.headers().firstValue("Retry-After");
      return new Refusal(answer.statusCode(), header, replies.hidden(body.text()))
          .failure(replies.clock().instant());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
