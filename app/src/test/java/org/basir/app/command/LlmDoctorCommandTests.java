package org.basir.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Against a server that chats and does nothing else.
@SuppressWarnings("NullAway.Init") // set before each test
class LlmDoctorCommandTests {

  private static final String ANSWER =
      """
      {"choices": [{"finish_reason": "stop", "message": {"content": "21"}}],
       "usage": {"prompt_tokens": 9, "completion_tokens": 2}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 404, "{}"));
    server.createContext(
        "/v1/models", exchange -> answer(exchange, 200, "{\"data\":[{\"id\":\"tiny\"}]}"));
    server.createContext("/v1/chat/completions", exchange -> answer(exchange, 200, ANSWER));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void printsWhatTheServerDoes() {
    assertThat(execute("llm", "doctor", "--endpoint", url())).isZero();

    assertThat(out.toString()).startsWith("tiny at " + url() + "/v1").contains("yes  chats");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void printsJson() {
    assertThat(execute("llm", "doctor", "--endpoint", url(), "--model", "tiny", "--json")).isZero();

    var report = JsonMapper.shared().readTree(out.toString());
    assertThat(report.path("model").asString()).isEqualTo("tiny");
    assertThat(report.path("findings").path(1).path("feature").asString()).isEqualTo("CHAT");
    assertThat(report.path("findings").path(1).path("verdict").asString()).isEqualTo("YES");
    assertThat(report.path("strategies").path(0).path("strategy").asString()).isEqualTo("DIRECT");
    assertThat(report.path("strategies").path(0).path("available").asBoolean()).isTrue();
    assertThat(report.path("capabilities").isEmpty()).isTrue();
    assertThat(report.path("spent").path("completion").asInt()).isPositive();
  }

  @Test
  void saysInOneLineThatNobodyIsThere() {
    var url = url();
    server.stop(0);

    assertThat(execute("llm", "doctor", "--endpoint", url)).isEqualTo(1);
    assertThat(err.toString().lines()).containsExactly("basir: " + url + "/v1: no connection");
  }

  @Test
  void refusesWhatIsNoAddressWithoutRepeatingSecrets() {
    assertThat(execute("llm", "doctor", "--endpoint", "https://me:secret@host")).isEqualTo(2);
    assertThat(err.toString()).contains("keys go elsewhere").doesNotContain("secret");
  }

  @Test
  void asksForTheKeyThatIsMissing() {
    assertThat(execute("llm", "doctor", "--endpoint", url(), "--key-env", "NO_SUCH_KEY_HERE"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("the environment variable NO_SUCH_KEY_HERE is not set");
  }

  @Test
  void asksWhatToDo() {
    assertThat(execute("llm")).isEqualTo(2);
    assertThat(err.toString()).contains("what to do: doctor");
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private int execute(String... arguments) {
    return CommandLines.basir()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
