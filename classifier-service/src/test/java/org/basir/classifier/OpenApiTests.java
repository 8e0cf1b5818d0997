package org.basir.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.basir.classifier.kit.Scene;
import org.junit.jupiter.api.Test;

class OpenApiTests {

  @Test
  void describesEveryPath() {
    try (var scene = new Scene()) {
      var described = scene.service().get("/v3/api-docs");

      assertThat(described.at("/openapi").asString()).startsWith("3.1");
      assertThat(described.at("/paths").propertyNames())
          .contains(
              "/api/v1/classifications",
              "/api/v1/classifications/{transcript}",
              "/api/v1/classifications/{transcript}/runs",
              "/api/v1/texts",
              "/api/v1/sectors",
              "/api/v1/models",
              "/api/v1/models/{model}/promotion",
              "/api/v1/models/rollback",
              "/api/v1/models/promotions",
              "/api/v1/evaluations/classification",
              "/api/v1/evaluations/classification/{id}",
              "/api/v1/evaluations/classification/{id}/report.html",
              "/api/v1/evaluations/classification/{id}/report.json");
    }
  }

  @Test
  void answersAPathThatIsNotThereWithAProblem() {
    try (var scene = new Scene()) {
      var answer = scene.service().get("/nothing");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
  }
}
