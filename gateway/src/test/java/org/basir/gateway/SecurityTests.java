package org.basir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTests {

  private static final String TEXTS = "/api/v1/texts";

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://elsewhere.example",
    "Origin, null",
    "Origin, not an origin",
  })
  void refusesWritesOfForeignPages(String header, String value) throws Exception {
    Suite suite = Suite.shared();

    HttpResponse<String> response = suite.post(TEXTS, "{}", header, value);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(Suite.json(response).get("type").stringValue())
        .isEqualTo("urn:basir:problem:cross-site");
    assertThat(suite.classifier.received()).isEmpty();
  }

  @Test
  void takesWritesOfItsOwnPageAndOfPrograms() throws Exception {
    Suite suite = Suite.shared();
    suite.classifier.answer("POST " + TEXTS, "{}");
    String own = "http://" + suite.address("/").getAuthority();

    assertThat(suite.post(TEXTS, "{}").statusCode()).isEqualTo(200);
    assertThat(suite.post(TEXTS, "{}", "Origin", own).statusCode()).isEqualTo(200);
    assertThat(suite.post(TEXTS, "{}", "Sec-Fetch-Site", "same-origin", "Origin", own).statusCode())
        .isEqualTo(200);
  }

  @Test
  void letsForeignPagesRead() throws Exception {
    Suite suite = Suite.shared();

    assertThat(suite.get("/api/v1/budgets", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(200);
  }

  @Test
  void asksForTheKeyWhereOneIsSet() throws Exception {
    try (Suite suite = Suite.start("--basir.gateway.api-key=sesame")) {
      suite.classifier.answer("POST " + TEXTS, "{}");

      HttpResponse<String> without = suite.post(TEXTS, "{}");
      HttpResponse<String> wrong = suite.post(TEXTS, "{}", "Authorization", "Bearer sesam");
      HttpResponse<String> right = suite.post(TEXTS, "{}", "Authorization", "Bearer sesame");

      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer realm=\"basir\"");
      assertThat(without.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(right.statusCode()).isEqualTo(200);
      assertThat(suite.get("/api/v1/budgets").statusCode()).isEqualTo(200);
      assertThat(suite.get("/").body()).contains("API key");
      assertThat(suite.classifier.received())
          .filteredOn(call -> call.method().equals("POST"))
          .singleElement()
          .satisfies(call -> assertThat(call.header("Authorization")).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/swagger-ui/index.html"})
  void letsPagesRunOnlyTheirOwnScripts(String path) throws Exception {
    HttpResponse<String> response = Suite.shared().get(path);

    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .contains("script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval"));
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void letsItsOwnPagesCarryNoStylesInline() throws Exception {
    assertThat(Suite.shared().get("/").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("style-src 'self';"));
  }

  @Test
  void letsFilesOfTheServicesRunNothing() throws Exception {
    Suite suite = Suite.shared();
    suite.ingest.answer(
        "GET /api/v1/transcripts/x/original",
        exchange -> FakeService.send(exchange, 200, "text/html", "<script>alert(1)</script>"));

    assertThat(
            suite
                .get("/api/v1/transcripts/x/original")
                .headers()
                .firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script-src", "allow-"));
  }
}
