package org.basir.ingest.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.basir.http.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadsTests {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("192.0.2.1");

  private final List<String> hosts = new CopyOnWriteArrayList<>();
  private final Queue<InetAddress[]> addresses = new ArrayDeque<>();
  private HttpServer site;

  @BeforeEach
  void start() throws IOException {
    site = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    site.createContext("/", this::handle);
    site.start();
  }

  @AfterEach
  void stop() {
    site.stop(0);
  }

  @Test
  void connectsToTheAddressesThatWereJudged() {
    stands(HERE);
    stands(PUBLIC);

    var download = fetch(true);

    assertThat(download.bytes()).isEqualTo("a speech".getBytes(UTF_8));
    assertThat(hosts).containsExactly("speeches.example:" + site.getAddress().getPort());
    assertThat(addresses).as("answers nobody asked for").hasSize(1);
  }

  @Test
  void connectsToNoAddressThatIsNotPublic() {
    stands(PUBLIC, HERE);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> fetch(false))
        .satisfies(p -> assertThat(p.status().value()).isEqualTo(422))
        .withMessageContaining("not on the public internet");
    assertThat(hosts).isEmpty();
  }

  @Test
  void judgesAnewWhereARedirectLeads() {
    stands(HERE);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> fetch(true, "/elsewhere"))
        .satisfies(p -> assertThat(p.status().value()).isEqualTo(422))
        .withMessageContaining("unknown host");
    assertThat(hosts).hasSize(1);
  }

  /// What the name stands for at the next look-up.
  private void stands(InetAddress... next) {
    addresses.add(next);
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return addresses.remove();
  }

  private Download fetch(boolean allowPrivate) {
    return fetch(allowPrivate, "/speech.txt");
  }

  private Download fetch(boolean allowPrivate, String path) {
    var settings = new DownloadSettings(allowPrivate, Duration.ofSeconds(20));
    try (var downloads = new Downloads(new Gate(settings, this::lookUp), settings)) {
      return downloads.fetch(
          URI.create("http://speeches.example:" + site.getAddress().getPort() + path));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    hosts.add(exchange.getRequestHeaders().getFirst("Host"));
    if (exchange.getRequestURI().getPath().equals("/elsewhere")) {
      exchange.getResponseHeaders().add("Location", "http://elsewhere.example/speech.txt");
      exchange.sendResponseHeaders(302, -1);
    } else {
      var body = "a speech".getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
