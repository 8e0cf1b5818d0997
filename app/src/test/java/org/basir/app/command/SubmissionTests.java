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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.basir.app.client.SuiteClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a gateway that takes every upload and remembers the file's name.
class SubmissionTests {

  private static final Pattern NAME = Pattern.compile("filename=\"([^\"]+)\"");

  private final Queue<String> uploaded = new ConcurrentLinkedQueue<>();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private HttpServer gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/api/v1/transcripts", this::take);
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    NAME.matcher(form).results().forEach(found -> uploaded.add(found.group(1)));
    var answer = "{\"id\":\"%s\"}".formatted(UUID.randomUUID()).getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(202, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Test
  void uploadsTheSpeechesOfAFolderToASuiteThatMayNotReadIt() throws IOException {
    Files.createDirectory(folder.resolve("pdf"));
    for (var name : List.of("1991.txt", "pdf/2016.PDF", "INDEX.csv", "notes.html")) {
      Files.writeString(folder.resolve(name), name);
    }
    var client = new SuiteClient(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()));
    var output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(err));

    var submitted = new Submission(client, output, false).submit(List.of(folder), Map.of());

    assertThat(uploaded).containsExactly("1991.txt", "notes.html", "2016.PDF");
    assertThat(submitted.transcripts()).hasSize(3);
    assertThat(submitted.refused()).isZero();
  }
}
