package org.basir.ranking.assessment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that chats as told, counts its tokens, and can go away and come back.
final class FakeLanguageServer implements AutoCloseable {

  static final int PROMPT_TOKENS = 90;
  static final int ANSWER_TOKENS = 10;
  static final int TOKENS = PROMPT_TOKENS + ANSWER_TOKENS;

  private static final Pattern SECTOR = Pattern.compile("Sector [0-9]+:");

  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final Function<String, String> answer;
  private final Semaphore admissions = new Semaphore(0);
  private final int port;
  private HttpServer server;

  /// @param answer to the text of a question about sectors
  FakeLanguageServer(Function<String, String> answer) {
    this.answer = answer;
    this.server = listen(0);
    this.port = server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /// Lets so many questions more be answered; the server hangs up on those that come after.
  void admit(int more) {
    admissions.release(more);
  }

  void goAway() {
    server.stop(0);
  }

  void comeBack() {
    server = listen(port);
  }

  /// The questions about sectors that were answered.
  List<String> answered() {
    return questions;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private HttpServer listen(int at) {
    try {
      var listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
      listening.createContext(
          "/v1/models", it -> reply(it, Map.of("data", List.of(Map.of("id", "toy")))));
      listening.createContext("/v1/chat/completions", this::chat);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.start();
      return listening;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private void chat(HttpExchange exchange) throws IOException {
    var question = text(JsonMapper.shared().readTree(exchange.getRequestBody()));
    if (!SECTOR.matcher(question).find()) {
      reply(exchange, completion("Paris is big."));
    } else if (admissions.tryAcquire()) {
      questions.add(question);
      reply(exchange, completion(answer.apply(question)));
    } else {
      throw new IOException("hangs up on purpose");
    }
  }

  private static String text(JsonNode request) {
    var text = new StringBuilder();
    request.path("messages").forEach(it -> text.append(it.path("content").asString()).append('\n'));
    return text.toString();
  }

  private static Map<String, Object> completion(String content) {
    return Map.of(
        "choices",
        List.of(Map.of("finish_reason", "stop", "message", Map.of("content", content))),
        "usage",
        Map.of("prompt_tokens", PROMPT_TOKENS, "completion_tokens", ANSWER_TOKENS));
  }

  private static void reply(HttpExchange exchange, Object body) throws IOException {
    var bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
