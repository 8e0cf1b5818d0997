package org.basir.app.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuiteClientTests {

  private static final String PROMOTION = "/api/v1/models/{model}/promotion";

  private final List<String> asked = new ArrayList<>();
  private final HttpServer suite;

  SuiteClientTests() throws IOException {
    suite = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    suite.start();
  }

  @AfterEach
  void stop() {
    suite.stop(0);
  }

  @Test
  void promotesAModelWhateverItIsCalled() {
    answering(200, "{\"active\":\"my head-1\",\"previous\":\"bge-2\",\"changed\":true}");

    var change = client().post(PROMOTION, Map.of("note", "why"), ModelChange.class, "my head/1");

    assertThat(asked).containsExactly("/api/v1/models/my%20head%2F1/promotion {\"note\":\"why\"}");
    assertThat(change.line()).isEqualTo("my head-1 is active, after bge-2");
  }

  @Test
  void saysThatNothingHadToBeChanged() {
    assertThat(new ModelChange("bge-2", "bge-2", false).line())
        .isEqualTo("bge-2 was active already");
  }

  @Test
  void refusesInTheWordsOfTheService() {
    answering(409, "{\"title\":\"Nothing is promoted\",\"detail\":\"The default is active.\"}");

    assertThatThrownBy(() -> client().post("/api/v1/models/rollback", Map.of(), ModelChange.class))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("The default is active.");
  }

  private void answering(int status, String body) {
    suite.createContext(
        "/",
        exchange -> {
          var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestURI().getRawPath() + " " + sent);
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private SuiteClient client() {
    return new SuiteClient(URI.create("http://127.0.0.1:" + suite.getAddress().getPort()));
  }
}
