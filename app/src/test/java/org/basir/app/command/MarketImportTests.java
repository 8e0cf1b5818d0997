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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basir.app.client.SuiteClient;
import org.basir.app.console.MarketFileResult;
import org.basir.app.console.MarketReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a gateway that reads a file in two looks, or refuses it, by what it says.
class MarketImportTests {

  private final Map<String, Integer> looks = new HashMap<>();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private HttpServer gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/api/v1/prices", this::prices);
    gateway.createContext("/api/v1/corporate-actions", this::actions);
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void followsEveryFileToItsEnd() throws IOException {
    write("b.csv", "good");
    write("a.csv", "symbol,ex_date,kind,ratio");
    write("sub.parquet", "good");
    write("notes.md", "no table");

    var report = run();

    assertThat(report.files())
        .extracting(MarketFileResult::file)
        .containsExactly("a.csv", "b.csv", "sub.parquet");
    assertThat(report.files()).extracting(MarketFileResult::outcome).containsOnly("imported");
    assertThat(report.files().get(1).lines()).isEqualTo(10);
    assertThat(report.sound()).isTrue();
    assertThat(report.lines().getLast()).startsWith("3 files").contains("22");
    assertThat(err.toString()).contains("3 of 3 files, 22 rows").contains("3 errors");
  }

  @Test
  void goesOnAfterAFileThatIsRefusedOrFails() throws IOException {
    write("a.csv", "refuse");
    write("b.csv", "fail");
    write("c.csv", "known");
    write("d.csv", "good");

    var report = run();

    assertThat(report.files())
        .extracting(MarketFileResult::outcome)
        .containsExactly("refused", "failed", "known", "imported");
    assertThat(report.sound()).isFalse();
    assertThat(report.complaints())
        .contains("a.csv: no prices", "b.csv: it breaks off", "d.csv, line 3: odd");
  }

  private MarketReport run() {
    var client = new SuiteClient(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()));
    var output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(err));
    return new MarketImport(client, output, false).run(MarketFiles.in(List.of(folder)));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private void prices(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (exchange.getRequestMethod().equals("GET")) {
      var id = exchange.getRequestURI().getPath().substring("/api/v1/prices/".length());
      var look = looks.merge(id, 1, Integer::sum);
      var end = id.startsWith("0") ? "FAILED" : "COMPLETED";
      answer(exchange, 200, file(id, look < 2 ? "RUNNING" : end));
    } else if (body.contains("refuse")) {
      answer(exchange, 422, "{\"detail\":\"no prices\"}");
    } else {
      var id = (body.contains("fail") ? "0" : "1") + UUID.randomUUID().toString().substring(1);
      answer(exchange, 202, file(id, body.contains("known") ? "COMPLETED" : "RUNNING"));
    }
  }

  private static String file(String id, String status) {
    var problem = status.equals("FAILED") ? "\"it breaks off\"" : "null";
    return """
    {"id":"%s","status":"%s","lines":10,"written":9,"replaced":2,"unchanged":0,"ignored":0,
     "rejected":1,"errors":[{"line":3,"detail":"odd"}],"problem":%s}
    """
        .formatted(id, status, problem);
  }

  private void actions(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var errors = "[{\"line\":2,\"detail\":\"odd\"}]";
    answer(
        exchange,
        200,
        "{\"lines\":2,\"written\":1,\"replaced\":0,\"unchanged\":0,\"errors\":" + errors + "}");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
