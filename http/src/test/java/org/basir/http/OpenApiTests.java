package org.basir.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiTests {

  @LocalServerPort private int port;

  private JsonNode description() {
    var client = RestClient.create("http://localhost:" + port);
    return JsonMapper.shared()
        .readTree(client.get().uri("/v3/api-docs").retrieve().requiredBody(String.class));
  }

  @Test
  void isOfVersion31() {
    assertThat(description().path("openapi").asString()).startsWith("3.1");
  }

  @Test
  void tellsOfProblemsInEveryOperation() {
    var api = description();
    assertThat(
            api.at("/components/schemas/Problem/properties/errors/items/properties")
                .propertyNames())
        .contains("pointer", "parameter", "detail");
    assertThat(api.path("paths").valueStream().flatMap(JsonNode::valueStream))
        .isNotEmpty()
        .allSatisfy(operation ->
            assertThat(
                    operation
                        .at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem"));
  }
}
