package org.basir.ranking.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.basir.ranking.ranking.Handovers.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.basir.db.EmbeddedServer;
import org.basir.ranking.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RankingServiceTests {

  private static EmbeddedServer server;
  private static RunningService service;

  private final Handover budget =
      Handovers.of(
          2016,
          excerpt(0, "We reduce the duty.", 7),
          excerpt(1, "Steel and cement.", 8, 7),
          excerpt(2, "No sector at all."));

  @BeforeAll
  static void start() {
    server = EmbeddedServer.temporary();
    service = RunningService.on(server);
  }

  @AfterAll
  static void stop() {
    service.close();
    server.close();
  }

  @BeforeEach
  void clear() {
    service.awaitRest();
    service
        .database()
        .sql("truncate ranking, excerpt, excerpt_sector, ranked_sector, evaluation_budget cascade")
        .update();
  }

  @Test
  void ranksEverySectorWithTheEvidenceStrongestFirst() {
    assertThat(put(budget).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    var ranking = ranked(budget);

    assertThat(ranking.get("sectors").size()).isEqualTo(81);
    assertThat(ranking.get("basis").asString()).contains("budgets to 2015-02-28");
    assertThat(ranking.get("ranker").asString()).startsWith("history-1@");
    var sector = sector(ranking, 7);
    assertThat(sector.get("excerpts").asInt()).isEqualTo(2);
    assertThat(sector.get("evidence").findValuesAsString("excerpt"))
        .containsExactly("id:0", "id:1");
    assertThat(sector.get("evidence").get(0).get("score").asDouble()).isEqualTo(0.9);
    assertThat(sector(ranking, 9).get("evidence").isEmpty()).isTrue();
  }

  @Test
  void tellsWhatDrivesAPlaceAndHowTheRankerDid() {
    put(budget);
    var ranking = ranked(budget);
    var banks = sector(ranking, 7);

    assertThat(banks.at("/drivers/0/feature").asString()).isEqualTo("history");
    assertThat(banks.at("/drivers/0/contribution").asDouble())
        .isEqualTo(banks.get("score").asDouble());
    assertThat(banks.at("/spread/best").asInt()).isBetween(1, banks.at("/spread/worst").asInt());
    assertThat(ranking.get("target").asString()).isEqualTo("mean_cc_m1_p1");
    assertThat(ranking.get("records").size()).isEqualTo(2);
  }

  /// Speeches of the same or a later year must not tell what is new in one.
  @Test
  void comparesASpeechWithThoseOfEarlierYearsOnly() {
    put(budget);
    put(Handovers.of(2017, excerpt(0, "We reduce the duty.", 7)));
    ranked(budget);
    assertThat(novelty(budget)).as("nothing to compare with").isZero();

    put(Handovers.of(2015, excerpt(0, "Other words about banks.", 7)));
    assertThat(novelty(budget)).as("all is new").isEqualTo(1);

    put(Handovers.of(2014, excerpt(0, "We reduce the duty.", 7)));
    // reduce-the-duty and we-reduce-the were there; steel-and-cement is new
    assertThat(novelty(budget)).isBetween(0.3, 0.4);
  }

  private static double novelty(Handover handover) {
    var features = body(service.get("/api/v1/features/" + handover.transcript()));
    var names = features.get("names").valueStream().map(JsonNode::asString).toList();
    return features.at("/sectors/0/values/" + names.indexOf("novelty")).asDouble();
  }

  @Test
  void listsRanksInOrderAndScoresFallingWithThem() {
    put(budget);
    var sectors = ranked(budget).get("sectors");

    for (var i = 1; i < sectors.size(); i++) {
      var before = sectors.get(i - 1);
      var after = sectors.get(i);
      var tied = before.get("score").asDouble() == after.get("score").asDouble();
      assertThat(after.get("rank").asInt()).isEqualTo(tied ? before.get("rank").asInt() : i + 1);
      assertThat(after.get("score").asDouble()).isLessThanOrEqualTo(before.get("score").asDouble());
    }
  }

  @Test
  void changesNothingWhenTheSameIsHandedOverAgain() {
    put(budget);
    ranked(budget);
    var before = everything();

    assertThat(put(budget).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(everything()).isEqualTo(before);
  }

  @RepeatedTest(10)
  void storesOnceWhatArrivesManyTimesAtOnce() throws Exception {
    var statuses = new ArrayList<HttpStatusCode>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpStatusCode> call = () -> put(budget).getStatusCode();
      for (var future :
          threads.invokeAll(List.of(call, call, call, call, call, call, call, call))) {
        statuses.add(future.get());
      }
    }

    assertThat(statuses).containsOnlyOnce(HttpStatus.ACCEPTED);
    assertThat(statuses).containsOnly(HttpStatus.ACCEPTED, HttpStatus.OK);
    assertThat(ranked(budget).get("sectors").size()).isEqualTo(81);
    assertThat(service.rows("excerpt").lines()).hasSize(3);
  }

  @Test
  void replacesWhatAModelSaidBefore() {
    put(budget);
    ranked(budget);
    var corrected = Handovers.of(2016, excerpt(0, "Only steel.", 7));
    put(corrected);

    var ranking = service.await(path(corrected), it -> isRanked(it) && excerpts(it, 8) == 0);
    assertThat(excerpts(ranking, 7)).isEqualTo(1);
  }

  @Test
  void keepsWhatAnotherModelSaid() {
    put(budget);
    ranked(budget);
    var other =
        new Handover(
            budget.transcript(),
            budget.name(),
            budget.sha256(),
            budget.budget(),
            1,
            "model-2",
            List.of(excerpt(0, "Only cement.", 8)));
    put(other);

    var ranking = service.await(path(other), it -> isRanked(it) && excerpts(it, 8) == 1);
    assertThat(ranking.get("model").asString()).isEqualTo("model-2");
    assertThat(excerpts(body(service.get(path(budget) + "?model=model-1")), 7)).isEqualTo(2);
    assertThat(body(service.get("/api/v1/rankings")).get("items").size()).isEqualTo(1);
  }

  @Test
  void neverLetsALaterYearIntoARanking() {
    var early = Handovers.of(2004, excerpt(0, "We reduce the duty.", 7));
    put(early);

    assertThat(ranked(early).get("basis").asString()).contains("budgets to 2003-02-28");
  }

  @Test
  void ranksASpeechOfUnknownYearByItsTextAlone() {
    var unknown =
        new Handover(
            budget.transcript(),
            "x",
            budget.sha256(),
            new Budget("unknown", null, BudgetKind.OTHER, null),
            1,
            "model-1",
            budget.excerpts());
    put(unknown);

    assertThat(ranked(unknown).get("basis").asString()).startsWith("text only");
  }

  @Test
  void ranksASpeechWithoutExcerpts() {
    var empty = Handovers.of(2018);
    put(empty);

    assertThat(ranked(empty).get("sectors").size()).isEqualTo(81);
  }

  @Test
  void servesTheFeaturesARankerIsTrainedOn() {
    put(budget);
    var features = body(service.get("/api/v1/features/" + budget.transcript()));

    assertThat(features.get("names").size()).isEqualTo(13);
    assertThat(features.at("/calendar/0/name").asString()).isEqualTo("interim");
    assertThat(features.get("about").propertyNames()).contains("novelty", "years_since_election");
    assertThat(features.at("/market/budget").asString()).isEqualTo("2016-02-28");
    assertThat(features.at("/market/features").isEmpty()).as("without prices").isTrue();
    assertThat(features.at("/taxonomy/6/code").asInt()).isEqualTo(7);
    assertThat(features.at("/taxonomy/6/slug").asString()).isEqualTo("banks");
    assertThat(features.get("budget").get("date").asString()).isEqualTo("2016-02-28");
    assertThat(features.get("sectors").get(0).get("code").asInt()).isEqualTo(7);
    assertThat(features.get("sectors").get(0).get("values").get(0).asDouble())
        .isEqualTo(Math.log(3), within(1e-12));
  }

  @Test
  void pagesThroughTheRankings() {
    for (var year = 2000; year < 2005; year++) {
      put(Handovers.of(year, excerpt(0, "Steel.", 7)));
    }
    var first = body(service.get("/api/v1/rankings?limit=3"));
    var second =
        body(service.get("/api/v1/rankings?limit=3&after=" + first.get("next").asString()));

    assertThat(first.get("items").size()).isEqualTo(3);
    assertThat(second.get("items").size()).isEqualTo(2);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(service.get("/api/v1/rankings?limit=0").getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void refusesASectorThatIsNotInTheTaxonomy() {
    var answer = put(Handovers.of(2016, excerpt(0, "x", 7), excerpt(1, "y", 7, 999)));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(answer).get("errors").get(0).toString())
        .isEqualTo(
            "{\"pointer\":\"/excerpts/1/sectors/1\","
                + "\"detail\":\"The taxonomy here has no sector 999\"}");
    assertThat(service.rows("ranking")).isEmpty();
  }

  @Test
  void refusesExcerptsOfTheSameId() {
    assertThat(put(Handovers.of(2016, excerpt(0, "x", 7), excerpt(0, "y", 7))).getStatusCode())
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void refusesABodyAboutAnotherTranscript() {
    var answer = service.put("/api/v1/rankings/" + new UUID(1, 1), budget);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void refusesABodyWithoutExcerpts() {
    var body = (ObjectNode) JsonMapper.shared().valueToTree(budget);
    body.remove("excerpts");

    assertThat(service.put(path(budget), body).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void takesUnknownFieldsOfANewerClassifier() {
    var body = (ObjectNode) JsonMapper.shared().valueToTree(budget);
    body.put("mood", "good");
    ((ArrayNode) body.get("excerpts")).forEach(it -> ((ObjectNode) it).put("mood", 1));

    assertThat(service.put(path(budget), body).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
  }

  @Test
  void knowsNoOtherTranscript() {
    var answer = service.get("/api/v1/rankings/" + new UUID(0, 1));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(body(answer).get("type").asString()).isEqualTo("urn:basir:problem:unknown-ranking");
  }

  @Test
  void runsTwiceInOneProcessAndRanksOnceAcrossBoth() {
    try (var second = RunningService.on(server)) {
      put(budget);
      second.await(path(budget), RankingServiceTests::isRanked);
      assertThat(second.rows("ranked_sector")).isEqualTo(service.rows("ranked_sector"));
    }
  }

  @Test
  void ranksAnewAtStartWhatAnotherRankerRanked() {
    put(budget);
    ranked(budget);
    service.database().sql("update ranking set ranker = 'other@1'").update();
    try (var second = RunningService.on(server)) {
      second.await(path(budget), it -> it.path("ranker").asString("").startsWith("history-1@"));
    }
  }

  private static ResponseEntity<JsonNode> put(Handover handover) {
    return service.put(path(handover), handover);
  }

  private static JsonNode ranked(Handover handover) {
    return service.await(path(handover), RankingServiceTests::isRanked);
  }

  private static boolean isRanked(JsonNode ranking) {
    return "RANKED".equals(ranking.path("status").asString());
  }

  private static int excerpts(JsonNode ranking, int code) {
    return sector(ranking, code).get("excerpts").asInt();
  }

  private static JsonNode sector(JsonNode ranking, int code) {
    return ranking
        .get("sectors")
        .valueStream()
        .filter(sector -> sector.get("code").asInt() == code)
        .findFirst()
        .orElseThrow();
  }

  private static String path(Handover handover) {
    return "/api/v1/rankings/" + handover.transcript();
  }

  private static Map<String, String> everything() {
    return Map.of(
        "ranking", service.rows("ranking", "received_at"),
        "excerpt", service.rows("excerpt"),
        "scores", service.rows("excerpt_sector"),
        "sectors", service.rows("ranked_sector"));
  }

  private static JsonNode body(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getBody());
  }
}
