package org.basir.classifier.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A ranking service that notes what it is told and answers as it is bidden.
public final class FakeRanking implements AutoCloseable {

  /// What arrived.
  public record HandOver(String path, JsonNode body) {

    private boolean isOf(UUID transcript) {
      return path.endsWith(transcript.toString());
    }
  }

  private final HttpServer server;
  private final BlockingQueue<HandOver> accepted = new LinkedBlockingQueue<>();
  private final Queue<Integer> answers = new ArrayDeque<>();

  public FakeRanking() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Answers the next requests like this, and those that follow with 202.
  public synchronized FakeRanking answering(Integer... statuses) {
    answers.addAll(Arrays.asList(statuses));
    return this;
  }

  /// The next hand-over of a transcript that was accepted. A hand-over may come more than once, so
  /// that those of other transcripts that lie before it are passed over.
  public HandOver next(UUID transcript) {
    var next = next();
    while (!next.isOf(transcript)) {
      next = next();
    }
    return next;
  }

  private HandOver next() {
    try {
      var next = accepted.poll(5, TimeUnit.MINUTES);
      if (next == null) {
        throw new AssertionError("Nothing was handed over within five minutes");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Whether everything accepted of a transcript has been looked at.
  public boolean isQuiet(UUID transcript) {
    return accepted.stream().noneMatch(it -> it.isOf(transcript));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var status = answers.isEmpty() ? 202 : answers.remove();
    if (status == 202) {
      var json = JsonMapper.builder().build().readTree(body);
      accepted.add(new HandOver(exchange.getRequestURI().getPath(), json));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
