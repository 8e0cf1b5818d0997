package org.basir.inference.llm.http.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.basir.inference.llm.http.wire.Endpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays scripts: for each path one after the other, the last one again and again.
public final class ScriptedServer implements AutoCloseable {

  static final String BODY = "body";

  private final HttpServer server;
  private final Map<String, Queue<Play>> scripts = new ConcurrentHashMap<>();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  /// A request that came.
  public record Heard(String path, Map<String, List<String>> headers, String body) {

    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  private ScriptedServer(HttpServer server) {
    this.server = server;
  }

  public static ScriptedServer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var scripted = new ScriptedServer(server);
      server.createContext("/", scripted::play);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return scripted;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /// Adds to the script of a path.
  public ScriptedServer on(String path, Play... plays) {
    scripts.computeIfAbsent(path, _ -> new ArrayDeque<>()).addAll(List.of(plays));
    return this;
  }

  private void play(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange.setAttribute(BODY, body);
    heard.add(new Heard(path, Map.copyOf(exchange.getRequestHeaders()), body));
    try {
      next(path).on(exchange);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Play next(String path) {
    var script = scripts.get(path);
    if (script == null) {
      return Play.status(404, Map.of(), "{\"error\":{\"message\":\"File Not Found\"}}");
    }
    synchronized (script) {
      return script.size() > 1 ? script.remove() : script.element();
    }
  }

  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  public List<Heard> heard(String path) {
    return heard.stream().filter(each -> each.path().equals(path)).toList();
  }

  public Heard last() {
    return heard.getLast();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public Endpoint endpoint() {
    return Endpoint.of(url());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
