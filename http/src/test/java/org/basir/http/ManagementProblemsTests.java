package org.basir.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = TestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
class ManagementProblemsTests {

  @LocalManagementPort private int port;

  @Test
  void answersLikeTheService() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + port + "/actuator/nothing");
      var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

      var problem = JsonMapper.shared().readTree(answer.body());
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(problem.at("/type").asString()).isEqualTo("urn:basir:problem:not-found");
      assertThat(problem.at("/instance").asString()).isEqualTo("/actuator/nothing");
    }
  }
}
