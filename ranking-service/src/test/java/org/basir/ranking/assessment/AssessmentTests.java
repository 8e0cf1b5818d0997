package org.basir.ranking.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.basir.db.EmbeddedServer;
import org.basir.metrics.run.RunFiles;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.RunningService;
import org.basir.ranking.ranking.Handover;
import org.basir.ranking.ranking.Handovers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/// From a request to the scores, over HTTP, against a server that counts what it is asked.
class AssessmentTests {

  private static final String PATH = "/api/v1/assessments";
  private static final Pattern SECTOR = Pattern.compile("Sector ([0-9]+):");
  private static final int PLENTY = 100_000;

  private final Handover budget =
      Handovers.of(
          2016,
          Handovers.excerpt(0, "We reduce the duty on gold.", 7),
          Handovers.excerpt(1, "Steel and cement.", 8, 7),
          Handovers.excerpt(2, "Farmers get more.", 9),
          Handovers.excerpt(3, "No sector at all."));

  private final FakeLanguageServer model = new FakeLanguageServer(AssessmentTests::answer);
  private final EmbeddedServer server = EmbeddedServer.temporary();
  private RunningService service;

  @BeforeEach
  void start() {
    service = service("basir.llm.endpoint=" + model.url());
    service.put("/api/v1/rankings/" + budget.transcript(), budget);
    service.await("/api/v1/rankings/" + budget.transcript(), it -> is(it, "RANKED"));
  }

  @AfterEach
  void stop() {
    service.close();
    server.close();
    model.close();
  }

  @Test
  void scoresWhatTheSpeechSpeaksOfAndLeavesTheRestInTheMiddle() {
    model.admit(PLENTY);

    var ended = ended(ask(Map.of("tokens", 10_000)));

    assertThat(ended.at("/status").asString()).isEqualTo("COMPLETE");
    assertThat(ended.at("/answeredBy").asString()).isEqualTo("toy");
    assertThat(ended.at("/prompt").asString()).startsWith("pointwise-1@");
    var places = ended.at("/sectors");
    assertThat(places.size()).isEqualTo(81);
    assertThat(places.get(0).at("/code").asInt()).isEqualTo(9);
    assertThat(places.get(0).at("/score").asDouble()).isEqualTo(90);
    assertThat(places.get(0).at("/reason").isNull()).isTrue();
    assertThat(places.get(2).at("/code").asInt()).isEqualTo(7);
    assertThat(places.get(3).at("/reason").asString()).isEqualTo("NOTHING_SAID");
    assertThat(places.get(3).at("/rank").asInt()).isEqualTo(4);
    assertThat(places.get(80).at("/rank").asInt()).isEqualTo(4);
  }

  @Test
  void chargesWhatTheServerCountsAndShowsIt() {
    model.admit(PLENTY);

    var ended = ended(ask(Map.of("tokens", 10_000, "tenant", "desk")));

    var used = 3 * FakeLanguageServer.TOKENS;
    assertThat(model.answered()).hasSize(3);
    assertThat(ended.at("/report/usage/units").asInt()).isEqualTo(used);
    assertThat(ended.at("/report/usage/questions").asInt()).isEqualTo(3);
    assertThat(ended.at("/report/finishes/STOP").asInt()).isEqualTo(3);
    assertThat(ended.at("/progress/spent").asInt()).isEqualTo(used);
    assertThat(ended.at("/progress/left").asInt()).isEqualTo(10_000 - used);
    var shown = body(service.get("/api/v1/token-budgets/desk"));
    assertThat(shown.at("/budget/spent").asInt()).isEqualTo(used);
    assertThat(shown.at("/below/items/0/scope").asString())
        .isEqualTo("desk/" + ended.at("/id").asString());
  }

  @Test
  void asksAboutTheWeightiestSectorWhereTokensAreShortAndSaysWhatIsMissing() {
    model.admit(PLENTY);

    var ended = ended(ask(Map.of("tokens", 400)));

    assertThat(ended.at("/status").asString()).isEqualTo("PARTIAL");
    assertThat(ended.at("/progress/spent").asInt()).isBetween(1, 400);
    assertThat(ended.at("/report/partial/reason").asString()).startsWith("BUDGET_EXHAUSTED");
    assertThat(ended.at("/report/partial/wouldTake").asInt()).isGreaterThan(400);
    assertThat(ended.at("/report/partial/notDone").size()).isBetween(1, 2);
    assertThat(sectors(model.answered())).startsWith(7).doesNotContain(9);
  }

  @Test
  void asksNothingAgainForTheSameRequestOrForAnotherLimit() {
    model.admit(PLENTY);
    var first = ended(ask(Map.of("tokens", 10_000)));

    var same = ask(Map.of("tokens", 10_000));
    var other = ended(ask(Map.of("tokens", 20_000)));

    assertThat(same.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(body(same).at("/id")).isEqualTo(first.at("/id"));
    assertThat(other.at("/report/usage/cached").asInt()).isEqualTo(3);
    assertThat(other.at("/progress/spent").asInt()).isZero();
    assertThat(model.answered()).hasSize(3);
  }

  @Test
  void goesOnWhenTheTenantHasMoreTokens() {
    model.admit(PLENTY);
    limit("desk", 400);
    var request = Map.of("tokens", 10_000, "tenant", "desk");
    var partial = ended(ask(request));

    limit("desk", 20_000);
    var again = ask(request);

    assertThat(partial.at("/status").asString()).isEqualTo("PARTIAL");
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(ended(again).at("/status").asString()).isEqualTo("COMPLETE");
    assertThat(sectors(model.answered())).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void makesAsManyAtATimeAsHaveSeatsAndTheOthersAfterThem() {
    var seats = service.bean(Seats.class);
    for (int seat = 0; seat < 2; seat++) {
      assertThat(seats.take()).isTrue();
    }
    assertThat(seats.take()).isFalse();
    model.admit(PLENTY);
    var waiting = ask(Map.of("tokens", 10_000));
    service.await(path(waiting), it -> it.at("/problem").asString("").contains("another"));

    seats.leave();

    assertThat(ended(waiting).at("/status").asString()).isEqualTo("COMPLETE");
    assertThat(seats.take()).isTrue();
    assertThat(seats.take()).isFalse();
  }

  @Test
  void asksAllAgainWhereTheWholeCostIsWanted() {
    model.admit(PLENTY);
    ended(ask(Map.of("tokens", 10_000)));

    var fresh = ended(ask(Map.of("tokens", 10_000, "fresh", true)));

    assertThat(fresh.at("/report/usage/cached").asInt()).isZero();
    assertThat(fresh.at("/progress/spent").asInt()).isEqualTo(3 * FakeLanguageServer.TOKENS);
    assertThat(model.answered()).hasSize(6);
  }

  @Test
  void waitsForAServerThatGoesAwayAndPaysForNothingTwice() {
    model.admit(2);
    var asked = ask(Map.of("tokens", 10_000));
    service.await(path(asked), it -> !it.at("/problem").isNull());
    model.goAway();
    model.comeBack();
    model.admit(PLENTY);

    var ended = ended(asked);

    assertThat(ended.at("/status").asString()).isEqualTo("COMPLETE");
    assertThat(ended.at("/problem").isNull()).isTrue();
    assertThat(sectors(model.answered())).doesNotHaveDuplicates().hasSize(3);
    assertThat(ended.at("/report/usage/questions").asInt()).isEqualTo(3);
  }

  @Test
  void goesOnInAnotherProcessWithWhatWasPaidFor() {
    model.admit(1);
    var asked = ask(Map.of("tokens", 10_000));
    service.await(path(asked), it -> !it.at("/problem").isNull());
    service.close();
    model.admit(PLENTY);
    service = service("basir.llm.endpoint=" + model.url());

    var ended = ended(asked);

    assertThat(ended.at("/status").asString()).isEqualTo("COMPLETE");
    assertThat(sectors(model.answered())).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void endsWhenNobodyWantsItAndGoesOnWhenAskedAgain() {
    model.admit(1);
    var asked = ask(Map.of("tokens", 10_000));
    service.await(path(asked), it -> !it.at("/problem").isNull());

    var cancelled = post(path(asked) + "/cancellation", Map.of());
    model.admit(PLENTY);

    assertThat(body(cancelled).at("/status").asString()).isEqualTo("CANCELLED");
    service.awaitRest();
    assertThat(model.answered()).hasSize(1);
    assertThat(ask(Map.of("tokens", 10_000)).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(ended(asked).at("/status").asString()).isEqualTo("COMPLETE");
    assertThat(model.answered()).hasSize(3);
  }

  @Test
  void failsWhereTheServerCannotDoWhatTheStrategyNeeds() {
    model.admit(PLENTY);

    var ended = ended(ask(Map.of("tokens", 10_000, "thinking", 64, "strategy", "announced")));

    assertThat(ended.at("/status").asString()).isEqualTo("FAILED");
    assertThat(ended.at("/problem").asString()).contains("RAW_PROMPT");
    assertThat(model.answered()).isEmpty();
  }

  @Test
  void listsTheLatestFirst() {
    model.admit(PLENTY);
    var first = ended(ask(Map.of("tokens", 10_000)));
    var second = ended(ask(Map.of("tokens", 20_000)));

    var page = body(service.get(PATH + "?limit=1"));
    var next = body(service.get(PATH + "?limit=1&after=" + page.at("/next").asString()));

    assertThat(page.at("/items/0/id")).isEqualTo(second.at("/id"));
    assertThat(next.at("/items/0/id")).isEqualTo(first.at("/id"));
    assertThat(next.at("/next").isNull()).isTrue();
  }

  @Test
  void putsWhatWasScoredTogetherToRunsByTokens() {
    model.admit(PLENTY);
    ended(ask(Map.of("tokens", 10_000)));
    ended(ask(Map.of("tokens", 400, "fresh", true)));

    var runs = body(service.get(PATH + "/runs"));

    assertThat(runs.findValuesAsString("ranker"))
        .containsExactly("toy pointwise direct 10000", "toy pointwise direct 400 fresh");
    assertThat(runs.get(0).at("/scores/2016-02-28").size()).isEqualTo(81);
    assertThat(runs.get(0).at("/meanUnits").asInt()).isEqualTo(3 * FakeLanguageServer.TOKENS);
    var read =
        new RunFiles(service.bean(Taxonomy.class), Set.of())
            .read(new ByteArrayInputStream(runs.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(read.faults()).isEmpty();
    assertThat(read.runs()).hasSize(2);
  }

  @Test
  void pointsAtWhatIsWrong() {
    assertThat(pointer(Map.of())).isEqualTo("/tokens");
    assertThat(pointer(Map.of("tokens", 1, "budget", "1931"))).isEqualTo("/budget");
    assertThat(pointer(Map.of("tokens", 1, "method", "listwise:4:5"))).isEqualTo("/method");
    assertThat(pointer(Map.of("tokens", 1, "strategy", "hope"))).isEqualTo("/strategy");
    assertThat(pointer(Map.of("tokens", 1, "markers", "none"))).isEqualTo("/markers");
    assertThat(pointer(Map.of("tokens", 1, "tenant", "a/b"))).isEqualTo("/tenant");
    assertThat(pointer(Map.of("tokens", 1, "thinking", -1))).isEqualTo("/thinking");
    assertThat(pointer(Map.of("tokens", 1, "thinking", 5, "strategy", "direct")))
        .isEqualTo("/thinking");
    assertThat(pointer(Map.of("tokens", 1, "endpoint", "http://10.0.0.1"))).isEqualTo("/endpoint");
    assertThat(service.get(PATH + "/" + UUID.randomUUID()).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void isRefusedWithoutAServer() {
    service.close();
    service = service();

    assertThat(pointer(Map.of("tokens", 1))).isEqualTo("/endpoint");
  }

  /// The higher its code, the better a sector does.
  private static String answer(String question) {
    int sector = sectors(List.of(question)).getFirst();
    return "{\"sector\": %d, \"score\": %d}".formatted(sector, 10 * sector);
  }

  private static List<Integer> sectors(List<String> questions) {
    return questions.stream()
        .map(question ->
            SECTOR.matcher(question).results().map(it -> it.group(1)).findFirst().orElseThrow())
        .map(Integer::valueOf)
        .toList();
  }

  private RunningService service(String... properties) {
    var all = new String[properties.length + 2];
    System.arraycopy(properties, 0, all, 0, properties.length);
    all[properties.length] = "basir.tasks.backoff.initial=100ms";
    all[properties.length + 1] = "basir.tasks.backoff.limit=200ms";
    return RunningService.on(server, all);
  }

  private void limit(String tenant, long units) {
    var answer = post("/api/v1/token-budgets", Map.of("scope", tenant, "units", units));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  private ResponseEntity<JsonNode> ask(Map<String, ?> fields) {
    var body = new HashMap<String, Object>(fields);
    body.putIfAbsent("budget", budget.transcript().toString());
    return post(PATH, body);
  }

  private JsonNode ended(ResponseEntity<JsonNode> asked) {
    return service.await(path(asked), it -> !is(it, "PENDING"));
  }

  private String pointer(Map<String, ?> fields) {
    var answer = ask(fields);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    return body(answer).at("/errors/0/pointer").asString();
  }

  private ResponseEntity<JsonNode> post(String path, Map<String, ?> body) {
    return service
        .http()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  private static String path(ResponseEntity<JsonNode> asked) {
    return PATH + "/" + body(asked).at("/id").asString();
  }

  private static boolean is(JsonNode resource, String status) {
    return resource.at("/status").asString().equals(status);
  }

  private static JsonNode body(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getBody());
  }
}
