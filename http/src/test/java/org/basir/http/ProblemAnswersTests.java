package org.basir.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Over a real port, since filters, error pages and upload limits belong to the container.
@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ProblemAnswersTests {

  private static final String PROBLEM_JSON = "application/problem+json";
  private static final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> put(String body) throws IOException, InterruptedException {
    return send(
        request("/speeches")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /// The body of an answer that has to be a problem with this status and slug.
  private static JsonNode problem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM_JSON);
    var body = JsonMapper.shared().readTree(answer.body());
    assertThat(body.path("type").asString()).isEqualTo("urn:basir:problem:" + slug);
    assertThat(body.path("status").asInt()).isEqualTo(status);
    assertThat(body.path("title").asString()).isNotBlank();
    assertThat(answer.headers().firstValue("X-Request-Id"))
        .hasValue(body.path("requestId").asString());
    return body;
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404, not-found",
    "GET, /error, 404, not-found",
    "DELETE, /speeches/1, 405, method-not-allowed",
    "PUT, /speeches, 415, unsupported-media-type",
    "GET, /forbidden, 403, forbidden",
    "GET, /speeches/one, 400, invalid-request",
    "GET, /files, 405, method-not-allowed",
    "POST, /files, 400, invalid-request",
  })
  void answersWithAProblem(String method, String path, int status, String slug) throws Exception {
    var answer = send(request(path).method(method, BodyPublishers.ofString("text")));
    problem(answer, status, slug);
  }

  @Test
  void answersABrowserThatWantsHtmlWithAProblem() throws Exception {
    problem(send(request("/nowhere").header("Accept", "text/html")), 404, "not-found");
    problem(send(request("/problem").header("Accept", "text/html")), 409, "speech-changed");
  }

  @ParameterizedTest
  @CsvSource({"/broken", "/filtered"})
  void keepsToItselfWhatBroke(String path, CapturedOutput log) throws Exception {
    var body = problem(send(request(path)), 500, "internal-server-error");
    assertThat(body.path("instance").asString()).isEqualTo(path);
    assertThat(body.toString()).doesNotContain("secret", "Exception", "trace", "org.basir");
    assertThat(log.getAll()).contains("Request " + body.path("requestId").asString());
  }

  @Test
  void saysWhereJsonBreaksOff() throws Exception {
    var errors = problem(put("{\"name\": \"x\",\n oops"), 400, "unreadable-body").path("errors");
    assertThat(errors.path(0).path("pointer").asString()).isEmpty();
    assertThat(errors.path(0).path("detail").asString())
        .isEqualTo("is not JSON at line 2, column 2");
  }

  @Test
  void pointsAtTheValueOfTheWrongType() throws Exception {
    var body =
        put(
            """
            {"name": "x", "paragraphs": [{"text": "a", "ordinal": 1},
             {"text": "b", "ordinal": "two"}]}\
            """);
    var error = problem(body, 400, "unreadable-body").path("errors").path(0);
    assertThat(error.path("pointer").asString()).isEqualTo("/paragraphs/1/ordinal");
    assertThat(error.path("detail").asString()).isEqualTo("has to be a number");
  }

  @Test
  void passesOnWhyARecordRefusedItsValue() throws Exception {
    var body = put("{\"name\": \"x\", \"paragraphs\": [{\"kind\": {\"value\": \"C\"}}]}");
    var error = problem(body, 400, "unreadable-body").path("errors").path(0);
    assertThat(error.path("pointer").asString()).isEqualTo("/paragraphs/0/kind");
    assertThat(error.path("detail").asString()).isEqualTo("A part is A or B, not C");
  }

  @Test
  void saysThatTheBodyIsMissing() throws Exception {
    assertThat(problem(put(""), 400, "unreadable-body").path("detail").asString())
        .isEqualTo("The body is missing or incomplete");
  }

  @Test
  void pointsAtEachConstraintThatABodyBreaks() throws Exception {
    var body = put("{\"name\": \" \", \"paragraphs\": [{\"text\": \"\", \"ordinal\": 1}]}");
    assertThat(problem(body, 400, "invalid-request").path("errors").valueStream())
        .extracting(error -> error.path("pointer").asString())
        .containsExactlyInAnyOrder("/name", "/paragraphs/0/text");
  }

  @Test
  void namesTheParameterThatBreaksAConstraint() throws Exception {
    var error =
        problem(send(request("/speeches/1?limit=101")), 400, "invalid-request")
            .path("errors")
            .path(0);
    assertThat(error.path("parameter").asString()).isEqualTo("limit");
    assertThat(error.path("detail").asString()).isEqualTo("must be less than or equal to 100");
  }

  @ParameterizedTest
  @CsvSource({"11000", "30000", "5000000"})
  void refusesAnUploadThatIsTooLarge(int size) throws Exception {
    var form =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted("x".repeat(size));
    var answer =
        send(
            request("/files")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form)));
    problem(answer, 413, "content-too-large");
  }

  @Test
  void answersWhatIsHardlyARequestWithAProblem() throws Exception {
    try (var socket = new Socket("localhost", port)) {
      var request = "GET /a[b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400")
          .contains("Content-Type: " + PROBLEM_JSON, "urn:basir:problem:bad-request");
    }
  }

  @Test
  void showsTheProblemThatACallerIsToldOf() throws Exception {
    var body = problem(send(request("/problem")), 409, "speech-changed");
    assertThat(body.path("detail").asString()).isEqualTo("Version 2 was delivered before");
    assertThat(body.path("errors").toString())
        .isEqualTo("[{\"pointer\":\"/version\",\"detail\":\"has to be 3\"}]");
  }

  @Test
  void keepsTheIdOfTheClient() throws Exception {
    var answer = send(request("/speeches/1").header("X-Request-Id", "abc-1"));
    assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("abc-1");
  }

  @Test
  void replacesAnIdThatCouldForgeTheLog() throws Exception {
    var answer = send(request("/speeches/1").header("X-Request-Id", "a b;c"));
    assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
  }
}
