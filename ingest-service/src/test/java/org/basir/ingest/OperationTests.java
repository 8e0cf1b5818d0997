package org.basir.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OperationTests {

  private static FakeClassifier classifier;
  private static RunningIngest service;

  @BeforeAll
  static void start() throws IOException {
    classifier = new FakeClassifier();
    service = RunningIngest.start(TestDatabase.create(), classifier.url());
  }

  @AfterAll
  static void stop() {
    service.close();
    classifier.close();
  }

  @Test
  void describesItsInterface() {
    var description = service.api().get("/v3/api-docs").json();

    assertThat(description.get("openapi").asString()).startsWith("3.1");
    assertThat(description.get("paths").propertyStream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "/api/v1/transcripts",
            "/api/v1/transcripts/{id}",
            "/api/v1/transcripts/{id}/excerpts",
            "/api/v1/transcripts/{id}/paragraphs",
            "/api/v1/transcripts/{id}/text",
            "/api/v1/transcripts/{id}/original",
            "/api/v1/transcripts/{id}/hand-overs",
            "/api/v1/folders",
            "/api/v1/folders/{id}");
    assertThat(
            description.at("/components/schemas/TranscriptSummary/properties/id/type").asString())
        .isEqualTo("string");
  }

  @Test
  void tellsWhetherItIsReady() {
    var readiness = service.management().get("/actuator/health/readiness");

    assertThat(readiness.status()).isEqualTo(200);
    assertThat(readiness.json().at("/components/db/status").asString()).isEqualTo("UP");
    assertThat(service.management().get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void tellsWhatItIs() {
    assertThat(service.management().get("/actuator/info").json().at("/service/name").asString())
        .isEqualTo("ingest-service");
  }

  @Test
  void countsTranscriptsByOutcome() {
    service.api().settled(service.api().upload("a.txt", Speeches.of(2041, 1)).id());
    service.api().settled(service.api().upload("b.txt", Speeches.of(2041, 2)).id());
    service.api().settled(service.api().upload("c.txt", "   ").id());

    assertThat(service.management().get("/actuator/prometheus").text())
        .contains("basir_ingest_transcripts_total{outcome=\"received\"} 1.0")
        .contains("basir_ingest_transcripts_total{outcome=\"new_version\"} 1.0")
        .contains("basir_ingest_transcripts_total{outcome=\"quarantined\"} 1.0")
        .contains("basir_ingest_extraction_seconds_count 3");
  }

  @Test
  void keepsItsManagementAwayFromTheInterface() {
    assertThat(service.api().get("/actuator/health").status()).isEqualTo(404);
  }
}
