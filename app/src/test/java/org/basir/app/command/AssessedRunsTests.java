package org.basir.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.SuiteClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AssessedRunsTests {

  private static final String RUNS =
      """
      [{"ranker": "toy 100", "protocol": "walk_forward", "meanUnits": 90.4,
        "scores": {"1991-03-04": {"tea": 1}, "2016-02-29": {"tea": 2}}},
       {"ranker": "toy 200", "protocol": "walk_forward", "meanUnits": 10,
        "scores": {"1991-03-04": {"tea": 1}}}]
      """;

  private final StringWriter err = new StringWriter();
  private final Output output = new Output(new PrintWriter(err), new PrintWriter(err));
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/assessments/runs",
        exchange -> {
          var body = RUNS.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void leavesOutBudgetsWithoutReturnsAndSaysSo() throws IOException {
    var file = runs(LocalDate.of(2016, 2, 29)).file(output);

    var runs = JsonMapper.shared().readTree(file.getContentAsString(StandardCharsets.UTF_8));
    assertThat(runs).hasSize(1);
    assertThat(runs.at("/0/scores").propertyNames()).containsExactly("2016-02-29");
    assertThat(err.toString())
        .contains("no returns, left out: 1991-03-04")
        .contains("toy 100: 1 budgets, 90 tokens each")
        .doesNotContain("toy 200");
  }

  @Test
  void failsWhereNothingCanBeMeasured() {
    assertThatThrownBy(() -> runs(LocalDate.of(2017, 2, 1)).file(output))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("no budget with returns");
  }

  private AssessedRuns runs(LocalDate measured) {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new AssessedRuns(new SuiteClient(address), Set.of(measured));
  }
}
