package org.basir.classifier.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.basir.classifier.kit.Answer;
import org.basir.classifier.kit.HandOvers;
import org.basir.classifier.kit.RunningService;
import org.basir.classifier.kit.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// From the hand-over of the ingest service to the one to the ranking service, over real HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverTests {

  private static final List<String> TEXTS =
      List.of("Duty on gold is cut.", "I thank the House.", "Each bank will buy steel.");

  private final Scene scene = new Scene();
  private final UUID transcript = UUID.randomUUID();

  @BeforeAll
  void start() {
    scene.service();
  }

  @AfterAll
  void close() {
    scene.close();
  }

  private RunningService service() {
    return scene.service();
  }

  private Answer put(UUID id, List<String> texts) {
    return service().put(path(id), HandOvers.of(id, texts));
  }

  private static String path(UUID id) {
    return "/api/v1/classifications/" + id;
  }

  @Test
  void classifiesAndHandsOver() {
    var answer = put(transcript, TEXTS);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).endsWith(path(transcript));
    assertThat(answer.at("/total").asInt()).isEqualTo(3);
    var handedOver = scene.ranking().next(transcript);
    assertThat(handedOver.path()).isEqualTo("/api/v1/rankings/" + transcript);
    assertThat(handedOver.body().at("/model").asString()).startsWith("small-");
    assertThat(handedOver.body().at("/budget/date").asString()).isEqualTo("2016-02-29");
    assertThat(handedOver.body().at("/excerpts")).hasSize(3);
    assertThat(selected(handedOver.body().at("/excerpts/0/sectors"))).containsExactly(22);
    assertThat(selected(handedOver.body().at("/excerpts/1/sectors"))).isEmpty();
    assertThat(selected(handedOver.body().at("/excerpts/2/sectors"))).containsExactly(7, 72);
    assertThat(handedOver.body().at("/excerpts/2/text").asString()).isEqualTo(TEXTS.get(2));
  }

  @Test
  void tellsHowFarItIsWithoutThePredictions() {
    var id = UUID.randomUUID();
    put(id, TEXTS);
    scene.ranking().next(id);

    var state = service().get(path(id) + "/run");

    assertThat(state.at("/status").asString()).isEqualTo("CLASSIFIED");
    assertThat(state.at("/done").asInt()).isEqualTo(3);
    assertThat(state.at("/predictions").isMissingNode()).isTrue();
    assertThat(service().get(path(UUID.randomUUID()) + "/run").status()).isEqualTo(404);
  }

  @Test
  void showsEveryPredictionWithTheModelVersion() {
    var id = UUID.randomUUID();
    put(id, TEXTS);
    scene.ranking().next(id);

    var shown = service().get(path(id));

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.at("/status").asString()).isEqualTo("CLASSIFIED");
    assertThat(shown.at("/done").asInt()).isEqualTo(3);
    assertThat(shown.at("/model").asString()).startsWith("small-");
    assertThat(shown.at("/problem").isNull()).isTrue();
    assertThat(shown.at("/predictions")).hasSize(3);
    assertThat(shown.at("/predictions/0/sectors/0/slug").asString())
        .isEqualTo("diamond-gems-and-jewellery");
    assertThat(shown.at("/predictions/0/sectors/0/score").asDouble()).isGreaterThan(0.9);
    assertThat(shown.at("/predictions/1/sectors")).isEmpty();
  }

  @Test
  void answersTheSameHandOverWithoutDoingAnythingAgain() {
    var id = UUID.randomUUID();
    put(id, TEXTS);
    scene.ranking().next(id);

    var again = put(id, TEXTS);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/status").asString()).isEqualTo("CLASSIFIED");
    assertThat(rows(id)).hasSize(3);
  }

  @Test
  void refusesOtherContentForAKnownTranscript() {
    var id = UUID.randomUUID();
    put(id, TEXTS);
    scene.ranking().next(id);

    var other = put(id, List.of("Something else."));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.header("Content-Type")).startsWith("application/problem+json");
    assertThat(other.at("/type").asString()).isEqualTo("urn:basir:problem:transcript-differs");
    assertThat(other.at("/detail").asString()).contains(id.toString());
    assertThat(rows(id)).hasSize(3);
  }

  @Test
  void storesTwentyIdenticalHandOversOnce() throws Exception {
    var id = UUID.randomUUID();
    Callable<Integer> put = () -> put(id, TEXTS).status();

    var statuses = new ArrayList<Integer>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var puts = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 20; i++) {
        puts.add(put);
      }
      for (var status : clients.invokeAll(puts)) {
        statuses.add(status.get());
      }
    }

    assertThat(statuses).containsOnly(200, 202).containsOnlyOnce(202);
    assertThat(scene.ranking().next(id).path()).endsWith(id.toString());
    assertThat(rows(id)).hasSize(3);
  }

  @Test
  void classifiesATranscriptWithoutExcerpts() {
    var id = UUID.randomUUID();

    put(id, List.of());

    assertThat(scene.ranking().next(id).body().at("/excerpts")).isEmpty();
    assertThat(service().get(path(id)).at("/status").asString()).isEqualTo("CLASSIFIED");
  }

  @Test
  void handsOverUntilTheRankingServiceAccepts() {
    scene.ranking().answering(503, 500, 503);
    var id = UUID.randomUUID();

    put(id, TEXTS);

    assertThat(scene.ranking().next(id).path()).endsWith(id.toString());
  }

  @Test
  void showsThatTheRankingServiceRefusesForGoodUntilAnotherRunIsAskedFor() {
    scene.ranking().answering(422);
    var id = UUID.randomUUID();

    put(id, TEXTS);
    var failed = service().await(path(id), "FAILED");

    assertThat(failed.at("/problem/type").asString())
        .isEqualTo("urn:basir:problem:hand-over-refused");
    assertThat(failed.at("/done").asInt()).isEqualTo(3);
    service().post(path(id) + "/runs", "{}");
    assertThat(scene.ranking().next(id).path()).endsWith(id.toString());
    assertThat(rows(id)).hasSize(3);
  }

  @Test
  void refusesABodyAboutAnotherTranscript() {
    var id = UUID.randomUUID();

    var answer = service().put(path(id), HandOvers.of(UUID.randomUUID(), TEXTS));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/pointer").asString()).isEqualTo("/transcript");
  }

  @Test
  void refusesExcerptsThatShareAnOrdinal() {
    var id = UUID.randomUUID();
    var body = HandOvers.body(id, TEXTS);
    var json = RunningService.json().valueToTree(body).toString();

    var answer = service().put(path(id), json.replace("\"ordinal\":2", "\"ordinal\":1"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("two excerpts have the ordinal 1");
    assertThat(service().get(path(id)).status()).isEqualTo(404);
  }

  @Test
  void saysWhichFieldOfAHandOverIsMissing() {
    var id = UUID.randomUUID();
    var body = HandOvers.body(id, TEXTS);
    body.remove("name");

    var answer = service().put(path(id), RunningService.json().writeValueAsString(body));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("name is missing");
  }

  @Test
  void answersAProblemForAnUnknownTranscript() {
    var answer = service().get(path(UUID.randomUUID()));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void listsEveryTranscriptOncePageByPage() {
    for (int i = 0; i < 3; i++) {
      var id = UUID.randomUUID();
      put(id, List.of("gold"));
      scene.ranking().next(id);
    }

    var listed = new ArrayList<String>();
    var next = "";
    do {
      var page = service().get("/api/v1/classifications?limit=2" + next);
      page.at("/items").forEach(item -> listed.add(item.at("/transcript").asString()));
      next = page.at("/next").isNull() ? "" : "&after=" + page.at("/next").asString();
    } while (!next.isEmpty());

    assertThat(listed).doesNotHaveDuplicates().hasSize(scene.database().count("transcript"));
  }

  @Test
  void refusesAPageOfNothing() {
    var answer = service().get("/api/v1/classifications?limit=0");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail").asString()).contains("limit is 0");
  }

  @Test
  void keepsTheRowsOfAnEarlierModel() {
    var id = UUID.randomUUID();
    put(id, List.of("gold, sugar and a bank"));
    var first = scene.ranking().next(id).body();

    var asked = service().post(path(id) + "/runs", "{\"model\":\"other\"}");
    var second = scene.ranking().next(id).body();

    assertThat(asked.status()).isEqualTo(202);
    assertThat(selected(first.at("/excerpts/0/sectors"))).containsExactly(7, 22);
    assertThat(selected(second.at("/excerpts/0/sectors"))).containsExactly(22, 74);
    assertThat(rows(id)).hasSize(2);
    var shown = service().get(path(id));
    assertThat(shown.at("/model").asString()).startsWith("other-");
    assertThat(shown.at("/runs")).hasSize(2);
    var earlier = service().get(path(id) + "?model=" + first.at("/model").asString());
    assertThat(selected(earlier.at("/predictions/0/sectors"))).containsExactly(7, 22);
  }

  @Test
  void doesNotRepeatARunThatIsTheNewest() {
    var id = UUID.randomUUID();
    put(id, TEXTS);
    scene.ranking().next(id);

    assertThat(service().post(path(id) + "/runs", "{\"model\":\"small\"}").status()).isEqualTo(200);
    assertThat(scene.ranking().isQuiet(id)).isTrue();
  }

  @Test
  void handsAnEarlierRunOverAgainWhenItIsAskedForAgain() {
    var id = UUID.randomUUID();
    put(id, TEXTS);
    scene.ranking().next(id);
    service().post(path(id) + "/runs", "{\"model\":\"other\"}");
    scene.ranking().next(id);

    var asked = service().post(path(id) + "/runs", "{\"model\":\"small\"}");

    assertThat(asked.status()).isEqualTo(202);
    assertThat(scene.ranking().next(id).body().at("/model").asString()).startsWith("small-");
    assertThat(rows(id)).hasSize(6);
  }

  @Test
  void namesTheModelsWhenAnUnknownOneIsAskedFor() {
    var id = UUID.randomUUID();
    put(id, TEXTS);
    scene.ranking().next(id);

    var answer = service().post(path(id) + "/runs", "{\"model\":\"none\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail").asString()).contains("small", "other");
  }

  @Test
  void showsWhyARunFailedAndClassifiesWithAnotherModel() {
    var id = UUID.randomUUID();
    put(id, TEXTS);
    scene.ranking().next(id);

    service().post(path(id) + "/runs", "{\"model\":\"broken\"}");
    var failed = service().await(path(id), "FAILED");

    assertThat(failed.at("/problem/type").asString()).isEqualTo("urn:basir:problem:model-failed");
    assertThat(failed.at("/problem/detail").asString()).contains("no-such-encoder");
    service().post(path(id) + "/runs", "{\"model\":\"other\"}");
    assertThat(scene.ranking().next(id).body().at("/model").asString()).startsWith("other-");
  }

  private List<String> rows(UUID id) {
    return scene
        .database()
        .rows(
            "select model, ordinal from classifier.prediction where transcript = '%s'"
                .formatted(id));
  }

  private static List<Integer> selected(JsonNode sectors) {
    var codes = new ArrayList<Integer>();
    sectors.forEach(sector -> {
      if (sector.at("/selected").asBoolean()) {
        codes.add(sector.at("/code").asInt());
      }
    });
    return codes.stream().sorted().toList();
  }
}
