package org.basir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTests {

  private final Suite suite = Suite.shared();

  @Test
  void listsADescriptionPerService() throws Exception {
    JsonNode items = Suite.json(suite.get("/openapi")).get("items");

    assertThat(items.valueStream().map(item -> item.get("url").stringValue()))
        .containsExactly(
            "/openapi/gateway", "/openapi/ingest", "/openapi/classifier", "/openapi/ranking");
  }

  @Test
  void describesItself() throws Exception {
    JsonNode description = Suite.json(suite.get("/openapi/gateway"));

    assertThat(description.get("openapi").stringValue()).startsWith("3.1");
    assertThat(description.get("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/api/v1/budgets",
            "/api/v1/budgets/{transcript}",
            "/api/v1/budgets/{transcript}/events");
  }

  @Test
  void showsAServiceAsItLooksFromOutside() throws Exception {
    suite.ranking.answer(
        "GET /v3/api-docs",
        """
        {"openapi":"3.1.0","servers":[{"url":"http://inside:8083"}],"paths":{
          "/api/v1/rankings/{id}":{"get":{},"put":{}},
          "/api/v1/handover":{"put":{}}}}\
        """);

    JsonNode description = Suite.json(suite.get("/openapi/ranking"));

    assertThat(description.at("/servers/0/url").stringValue())
        .isEqualTo("http://" + suite.address("/").getAuthority());
    assertThat(description.get("servers")).hasSize(1);
    assertThat(description.get("paths").propertyNames()).containsExactly("/api/v1/rankings/{id}");
    assertThat(description.at("/paths/~1api~1v1~1rankings~1{id}").propertyNames())
        .containsExactly("get");
  }

  @Test
  void saysWhichServiceCannotBeDescribed() throws Exception {
    suite.ranking.stop();
    try {
      HttpResponse<String> response = suite.get("/openapi/ranking");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).contains("The ranking service cannot be reached.");
    } finally {
      suite.ranking.start();
    }
  }

  @Test
  void hasNoDescriptionOfOthers() throws Exception {
    assertThat(suite.get("/openapi/other").statusCode()).isEqualTo(404);
  }

  @Test
  void offersThemAllInTheBrowser() throws Exception {
    HttpResponse<String> page = suite.get("/swagger-ui/index.html");
    JsonNode config = Suite.json(suite.get("/openapi/gateway/swagger-config"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(config.get("urls").valueStream().map(url -> url.get("name").stringValue()))
        .containsExactlyInAnyOrder("gateway", "ingest", "classifier", "ranking");
  }
}
