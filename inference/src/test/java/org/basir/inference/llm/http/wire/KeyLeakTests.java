package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class KeyLeakTests {

  private static final String SECRET = "sk-very-secret-0123456789";

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsTheKeyToTheServer() {
    server.on("/ask", Play.json("{}"));
    call();

    assertThat(server.last().headers().get("Authorization")).containsExactly("Bearer " + SECRET);
  }

  /// Servers that repeat the key in all the places that reach a message.
  static Stream<Play> indiscreet() {
    return Stream.of(
        Play.status(401, Map.of(), "{\"error\":{\"message\":\"bad key " + SECRET + "\"}}"),
        Play.status(400, Map.of(), "Bearer " + SECRET),
        Play.status(429, Map.of("Retry-After", SECRET), "{\"detail\":\"" + SECRET + "\"}"),
        Play.status(302, Map.of("Location", "/?key=" + SECRET), SECRET),
        Play.reply(200, "text/html", Map.of(), "<html>" + SECRET + "</html>"),
        Play.json("{\"error\":{\"code\":500,\"message\":\"" + SECRET + "\"}}"),
        Play.status(400, Map.of(), "x".repeat(230) + SECRET),
        Play.reply(200, "text/html", Map.of(), "x".repeat(230) + SECRET),
        Play.reset());
  }

  @ParameterizedTest
  @MethodSource("indiscreet")
  void neverTellsItInAFailure(Play play) {
    server.on("/ask", play);

    var failure = catchThrowable(this::call);

    var told = new StringWriter();
    failure.printStackTrace(new PrintWriter(told));
    assertThat(told.toString()).doesNotContain(SECRET.substring(0, 8));
    assertThat(failure.getMessage()).isNotEmpty().doesNotContain("\n");
  }

  @Test
  void neverTellsItAsText() {
    var key = ApiKey.of(SECRET);
    var replies =
        new Replies(server.endpoint(), Optional.of(key), java.time.InstantSource.system());
    var requests =
        new Requests(
            server.endpoint(),
            Optional.of(key),
            new Doorkeeper(AllowedHosts.only("127.0.0.1"), NameLookup.ofThisMachine()));

    assertThat(key + " " + replies + " " + requests).doesNotContain(SECRET);
    assertThat(requests.to(server.endpoint().own("/ask"), Optional.empty()).toString())
        .doesNotContain(SECRET);
  }

  private void call() {
    var settings =
        WireSettings.standard()
            .withRetries(Retries.none())
            .withAllowed(AllowedHosts.only("127.0.0.1"));
    try (var wire = Wire.to(server.endpoint(), Optional.of(ApiKey.of(SECRET)), settings)) {
      var _ =
          wire.pay(
              server.endpoint().own("/ask"),
              JsonMapper.shared().createObjectNode(),
              Function.identity());
    }
  }
}
