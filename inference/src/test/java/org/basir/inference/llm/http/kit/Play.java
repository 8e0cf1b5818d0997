package org.basir.inference.llm.http.kit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a scripted server does with one request.
@FunctionalInterface
public interface Play {

  void on(HttpExchange exchange) throws IOException, InterruptedException;

  /// Answers with JSON.
  static Play json(String body) {
    return reply(200, "application/json", Map.of(), body);
  }

  /// Answers with a status and headers.
  static Play status(int status, Map<String, String> headers, String body) {
    return reply(status, "application/json", headers, body);
  }

  static Play reply(int status, String type, Map<String, String> headers, String body) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", type);
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  /// Answers as the question asks for.
  static Play answering(Function<JsonNode, Play> answer) {
    return exchange ->
        answer
            .apply(
                JsonMapper.shared().readTree((String) exchange.getAttribute(ScriptedServer.BODY)))
            .on(exchange);
  }

  /// Streams a text of server-sent events as it stands.
  static Play events(String stream) {
    return exchange -> {
      open(exchange, stream);
      exchange.close();
    };
  }

  /// Streams, and then breaks the connection where more was to come.
  static Play brokenEvents(String stream) {
    return exchange -> {
      open(exchange, stream);
      throw new IOException("broken on purpose");
    };
  }

  /// Streams, and then says no more until someone opens the latch.
  static Play silentAfter(String stream, CountDownLatch latch) {
    return exchange -> {
      open(exchange, stream);
      latch.await();
      exchange.close();
    };
  }

  /// Streams the same event over and over until the other side hangs up, which opens the latch.
  static Play untilHungUp(String event, CountDownLatch hungUp) {
    return exchange -> {
      try {
        open(exchange, event);
        while (true) {
          exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        }
      } catch (IOException gone) {
        hungUp.countDown();
        throw gone;
      }
    };
  }

  /// Says nothing at all until someone opens the latch.
  static Play silent(CountDownLatch latch) {
    return exchange -> {
      latch.await();
      exchange.close();
    };
  }

  /// Hangs up without an answer.
  static Play reset() {
    return exchange -> {
      throw new IOException("reset on purpose");
    };
  }

  private static void open(HttpExchange exchange, String stream) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(stream.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }
}
