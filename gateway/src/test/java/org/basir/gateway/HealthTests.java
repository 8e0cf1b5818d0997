package org.basir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthTests {

  private final Suite suite = Suite.shared();

  @Test
  void isReadyAndSaysWhichServiceIsDown() throws Exception {
    suite.classifier.stop();
    try {
      HttpResponse<String> response = manage("/actuator/health/readiness");
      JsonNode services = Suite.json(response).at("/components/services");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(services.get("status").stringValue()).isEqualTo("DEGRADED");
      assertThat(services.at("/details/ingest").stringValue()).isEqualTo("reachable");
      assertThat(services.at("/details/classifier").stringValue())
          .isEqualTo("The classifier service cannot be reached.");
    } finally {
      suite.classifier.start();
    }
  }

  @Test
  void isUpWhenAllAnswer() throws Exception {
    assertThat(Suite.json(manage("/actuator/health/readiness")).get("status").stringValue())
        .isEqualTo("UP");
  }

  @Test
  void livesWhateverTheServicesDo() throws Exception {
    suite.ingest.stop();
    try {
      JsonNode liveness = Suite.json(manage("/actuator/health/liveness"));

      assertThat(liveness.get("status").stringValue()).isEqualTo("UP");
      assertThat(liveness.at("/components/services").isMissingNode()).isTrue();
    } finally {
      suite.ingest.start();
    }
  }

  @Test
  void showsMetricsAndInfoOnTheManagementPortOnly() throws Exception {
    assertThat(manage("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    assertThat(manage("/actuator/info").statusCode()).isEqualTo(200);
    assertThat(manage("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(suite.get("/actuator/prometheus").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> manage(String path) throws Exception {
    return suite.send(HttpRequest.newBuilder(suite.management(path)));
  }
}
