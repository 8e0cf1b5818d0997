package org.basir.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.basir.ingest.FakeClassifier.Behaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandOverTests {

  private static TestDatabase database;
  private static FakeClassifier classifier;
  private static RunningIngest service;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.create();
    classifier = new FakeClassifier();
    service = start(classifier);
  }

  private static RunningIngest start(FakeClassifier classifier) {
    return RunningIngest.start(
        database,
        classifier.url(),
        "basir.delivery.read-timeout=300ms",
        "basir.tasks.shutdown-wait=100ms");
  }

  @AfterAll
  static void stop() {
    service.close();
    classifier.close();
  }

  @Test
  void handsOverWhatTheClassifierIsPromised() {
    var id = upload(2031, 1);
    var transcript = awaitHandOver(id, "DELIVERED");

    var body = classifier.delivered(id).getFirst();

    assertThat(names(body))
        .containsExactlyInAnyOrder("transcript", "name", "sha256", "budget", "version", "excerpts");
    assertThat(body.get("transcript").asString()).isEqualTo(id);
    assertThat(body.get("sha256").asString()).isEqualTo(transcript.get("sha256").asString());
    assertThat(body.get("budget")).isEqualTo(transcript.get("budget"));
    assertThat(names(body.get("budget"))).containsExactlyInAnyOrder("key", "year", "kind", "date");
    assertThat(body.get("excerpts").size()).isEqualTo(transcript.get("excerpts").asInt());
    assertThat(names(body.at("/excerpts/0")))
        .containsExactlyInAnyOrder(
            "id",
            "ordinal",
            "part",
            "section",
            "heading",
            "paragraph",
            "page",
            "start",
            "end",
            "text",
            "sha256");
  }

  @Test
  void goesOnUntilAClassifierThatFailsAndIsSlowAnswers() {
    classifier.next(
        new Behaviour.Fails(503),
        new Behaviour.Fails(500),
        new Behaviour.NeverAnswers(),
        new Behaviour.Fails(429),
        new Behaviour.HangsUp());

    var id = upload(2032, 2);
    awaitHandOver(id, "DELIVERED");

    assertThat(classifier.scriptEnded()).isTrue();
    assertThat(classifier.delivered(id)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(Set.copyOf(classifier.delivered(id))).as("bodies that differ").hasSize(1);
  }

  @Test
  void deliversAfterARestartWhatItCouldNotDeliverBefore() throws IOException {
    classifier.close();
    var id = upload(2033, 3);
    assertThat(awaitReason(id))
        .isEqualTo("The classifier cannot be reached or is too slow")
        .doesNotContain("127.0.0.1");

    service.close();
    classifier = new FakeClassifier();
    service = start(classifier);

    assertThat(awaitHandOver(id, "DELIVERED").at("/handOver/problem").isNull()).isTrue();
    assertThat(classifier.delivered(id)).hasSize(1);
  }

  @Test
  void saysWhyItIsTriedAgain() {
    var busy = new Behaviour.Fails(503);
    classifier.next(Collections.nCopies(1_000, busy).toArray(Behaviour[]::new));

    var id = upload(2035, 5);

    assertThat(awaitReason(id)).isEqualTo("told to");
    classifier.forget();
    awaitHandOver(id, "DELIVERED");
  }

  @Test
  void keepsTheReasonOfARefusalAndTriesAgainWhenAsked() {
    classifier.next(new Behaviour.Fails(422));
    var id = upload(2034, 4);

    var transcript = awaitHandOver(id, "FAILED");
    assertThat(transcript.at("/handOver/problem/type").asString())
        .isEqualTo("urn:basir:problem:hand-over-refused");
    assertThat(transcript.at("/handOver/problem/detail").asString()).contains("told to");

    var reply = service.api().post("/api/v1/transcripts/" + id + "/hand-overs", "");
    assertThat(reply.status()).isEqualTo(202);
    assertThat(awaitHandOver(id, "DELIVERED").at("/handOver/problem").isNull()).isTrue();
  }

  private static String upload(int year, long seed) {
    return service.api().upload("speech.txt", Speeches.of(year, seed)).id();
  }

  private static String awaitReason(String id) {
    return service
        .api()
        .awaited(
            "/api/v1/transcripts/" + id,
            t ->
                t.at("/handOver/status").asString("").equals("PENDING")
                    && t.at("/handOver/problem").isObject())
        .at("/handOver/problem/detail")
        .asString();
  }

  private static JsonNode awaitHandOver(String id, String status) {
    return service
        .api()
        .awaited(
            "/api/v1/transcripts/" + id, t -> t.at("/handOver/status").asString("").equals(status));
  }

  private static Set<String> names(JsonNode object) {
    return object.propertyStream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
  }
}
