package org.basir.ranking.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.basir.ranking.ranking.Handovers.excerpt;

import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.basir.db.EmbeddedServer;
import org.basir.metrics.format.TrecQrels;
import org.basir.metrics.format.TrecRun;
import org.basir.metrics.ranking.Ndcg;
import org.basir.metrics.ranking.ToolNdcg;
import org.basir.ranking.RunningService;
import org.basir.ranking.ranking.Handovers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/// Rankers that were fitted elsewhere compete through what they scored.
class CompetingRunsTests {

  private static final String PATH = "/api/v1/evaluations";
  private static final int FIRST = 2001;
  private static final int LAST = 2016;
  private static final int SECTORS = 20;

  private static EmbeddedServer server;
  private static RunningService service;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.temporary();
    service = RunningService.on(server);
    for (var year = FIRST; year <= FIRST + 3; year++) {
      var handover = Handovers.of(year, excerpt(0, "Steel.", 7));
      service.put("/api/v1/rankings/" + handover.transcript(), handover);
    }
    service.awaitRest();
  }

  @AfterAll
  static void stop() {
    service.close();
    server.close();
  }

  @Test
  void competeWithTheRankerAndItsBaselines() {
    var report = report(evaluate(1, run("oracle@walk-forward", FIRST, LAST, 1, 1), json("noise")));

    var systems = report.get("systems");
    assertThat(systems.findValuesAsString("name"))
        .contains("ranker", "oracle@walk-forward", "noise@leave-one-out", "constant");
    var oracle = system(report, "oracle@walk-forward");
    assertThat(oracle.at("/figures/s_rank").asDouble()).isEqualTo(1, within(1e-9));
    assertThat(oracle.get("protocol").asString()).isEqualTo("walk_forward");
    assertThat(oracle.get("beats_chance").asBoolean()).isTrue();
    assertThat(system(report, "noise@leave-one-out").get("beats_chance").asBoolean()).isFalse();
    assertThat(report.get("verdict").get(0).asString())
        .startsWith("oracle@walk-forward (S_rank = 1.000")
        .endsWith("beats chance.");
    assertThat(report.at("/power/s_rank_critical").asDouble()).isBetween(.05, .3);
    assertThat(report.at("/manifest/data").size()).isEqualTo(3);
  }

  @Test
  void standBesideBudgetsWithoutASpeech() {
    var report = report(evaluate(2, run("late", FIRST + 2, LAST, 1, 1)));

    assertThat(report.get("budgets").asInt()).isEqualTo(LAST - FIRST - 1);
    assertThat(system(report, "ranker").get("known_budgets").asInt()).isEqualTo(2);
    assertThat(system(report, "constant").get("known_budgets").asInt()).isEqualTo(LAST - FIRST - 1);
    assertThat(report.at("/manifest/parameters/transcripts").asString())
        .contains("2016-02-28 without a speech");
  }

  @Test
  void areTheSubjectWhereThereIsNoSpeech() {
    var report = report(evaluate(3, run("alone", FIRST + 6, LAST, 1, 1)));

    assertThat(report.get("ranker").asString()).isEqualTo("alone");
    assertThat(report.has("text_minus_text_blind")).isFalse();
    assertThat(report.get("s_rank").asDouble()).isEqualTo(1, within(1e-9));
  }

  @Test
  void countAsTheConstantWhereTheySayNothing() {
    var both =
        report(evaluate(4, run("all", FIRST, LAST, 1, 1), run("half", FIRST + 8, LAST, 1, 1)));

    assertThat(system(both, "half").at("/figures/s_rank").asDouble()).isEqualTo(.5, within(1e-9));
    assertThat(both.get("notes").toString())
        .contains("half ranks 8 of 16 budgets; on the others it counts as the constant.");
  }

  @Test
  void loseSectorsTheyInvented() {
    var invented = run("llm", FIRST, LAST, 1, 1) + "2010-02-28 Q0 bitcoin 1 99 llm\n";

    var report = report(evaluate(5, invented));

    assertThat(system(report, "llm").at("/figures/s_rank").asDouble()).isEqualTo(1, within(1e-9));
    assertThat(report.get("notes").toString())
        .contains(
            "llm scored sectors that the taxonomy does not have (bitcoin) 1 times; these were"
                + " discarded.");
  }

  @Test
  void areRefusedWithAPointerToEveryFault() {
    var answer =
        evaluate(
            6,
            run("good", FIRST, LAST, 1, 1),
            "1990-02-28 Q0 steel 1 1 x\n2010-02-28 Q0 steel 1 NaN x\n",
            run("good", FIRST, LAST, 1, 1));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(answer).get("detail").asString())
        .isEqualTo(
            "run1 cannot be read: line 1: there are no returns for the budget of 1990-02-28 (and 2"
                + " more)");
    assertThat(body(answer).get("errors").findValuesAsString("pointer"))
        .containsExactly("/runs/1/lines/1", "/runs/1/lines/2", "/runs/2");
  }

  @Test
  void comeBackAsTrecFilesThatGiveTheToolsFigures() {
    var location = completed(evaluate(7, run("ties", FIRST, LAST, 3, 4)));

    var text = service.text(location + "/run.trec?system=ties").getBody();
    var run = TrecRun.read("run", new StringReader(Objects.requireNonNull(text)));
    var ranks = TrecQrels.read("q", new StringReader(qrels(location, "rank")));
    var report = body(service.get(location + "/report.json"));

    assertThat(run.lines()).hasSize((LAST - FIRST + 1) * SECTORS);
    assertThat(qrels(location, "quintile").lines().map(line -> line.split(" ", -1)[3]))
        .containsOnly("0", "1", "2", "3", "4");
    assertThat(ToolNdcg.SKLEARN.mean(run, ranks, Ndcg.ALL))
        .isEqualTo(system(report, "ties").at("/figures/ndcg_rank").asDouble(), within(1e-9));
    assertThat(ToolNdcg.TREC.mean(run, ranks, Ndcg.ALL))
        .isBetween(
            system(report, "ties").at("/figures/ndcg_rank_worst").asDouble(),
            system(report, "ties").at("/figures/ndcg_rank_best").asDouble());
    assertThat(service.get(location + "/run.trec?system=none").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(body(service.get(location + "/systems")).toString()).contains("\"ties\"");
  }

  @Test
  void areComparedBetweenTwoEvaluations() {
    var a = completed(evaluate(8, run("mine", FIRST, LAST, 2, 3), run("old", FIRST, LAST, 1, 1)));
    var b = completed(evaluate(8, run("mine", FIRST, LAST, 1, 1), run("new", FIRST, LAST, 1, 1)));

    var comparison = body(service.get(PATH + "/" + id(a) + "/compare/" + id(b)));

    assertThat(comparison.get("budgets").asInt()).isEqualTo(LAST - FIRST + 1);
    assertThat(comparison.at("/systems/0/name").asString()).isEqualTo("mine");
    assertThat(comparison.at("/systems/0/b").asDouble()).isEqualTo(1, within(1e-9));
    assertThat(comparison.at("/systems/0/low").asDouble()).isPositive();
    assertThat(comparison.at("/systems/0/holm").asDouble()).isLessThan(.05);
    assertThat(comparison.at("/systems/1/difference").asDouble()).isZero();
    assertThat(comparison.get("onlyInA").get(0).asString()).isEqualTo("old");
    assertThat(comparison.get("onlyInB").get(0).asString()).isEqualTo("new");
    assertThat(comparison.get("settings").findValuesAsString("name")).contains("file run0");
    assertThat(comparison.get("verdict").asString()).startsWith("mine differs by +");
    assertThat(service.get(PATH + "/" + id(a) + "/compare/" + id(b) + "?measure=x").getStatusCode())
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void areListedTheLatestFirst() {
    var older = completed(evaluate(9, run("a", FIRST, LAST, 1, 1)));
    var newer = completed(evaluate(10, run("a", FIRST, LAST, 1, 1)));

    var first = body(service.get(PATH + "?limit=1"));
    var second = body(service.get(PATH + "?limit=1&after=" + first.get("next").asString()));

    assertThat(first.at("/items/0/id").asString()).isEqualTo(id(newer));
    assertThat(first.at("/items/0/status").asString()).isEqualTo("COMPLETED");
    assertThat(second.at("/items/0/id").asString()).isEqualTo(id(older));
  }

  @Test
  void areDrawnOnThePage() {
    var location = completed(evaluate(11, run("drawn", FIRST, LAST, 1, 1)));

    assertThat(service.text(location + "/report.html").getBody())
        .contains("S rank of ranker per budget", "class=\"hit-", "NDCG next to chance, all budgets")
        .contains("Top minus bottom fifth, summed over budgets", "drawn")
        .doesNotContain("<script", "src=", "http://", "https://");
  }

  /// Scores the sectors by their return, in so many steps and with so much of it hidden.
  private static String run(String tag, int from, int to, int steps, int hidden) {
    var lines = new StringBuilder();
    for (var year = from; year <= to; year++) {
      for (var sector = 1; sector <= SECTORS; sector++) {
        var shown = (sector + year) % hidden == 0 ? value(year, sector) : 0;
        var score = steps == 1 ? shown : Math.rint(shown * steps);
        lines.append("%d-02-28 Q0 %d 1 %s %s%n".formatted(year, sector, score, tag));
      }
    }
    return lines.toString();
  }

  private static String json(String ranker) {
    var random = new Random(3);
    var scores = new StringBuilder();
    for (var year = FIRST; year <= LAST; year++) {
      scores.append(scores.isEmpty() ? "" : ",").append("\"%d-02-28\": {".formatted(year));
      for (var sector = 1; sector <= SECTORS; sector++) {
        scores.append(
            "%s\"%d\": %s".formatted(sector == 1 ? "" : ",", sector, random.nextDouble()));
      }
      scores.append('}');
    }
    return "{\"ranker\": \"%s\", \"protocol\": \"leave_one_out\", \"scores\": {%s}}"
        .formatted(ranker, scores);
  }

  private static double value(int year, int sector) {
    return new Random(31L * year + sector).nextDouble() - .5;
  }

  private static ResponseEntity<JsonNode> evaluate(int question, String... runs) {
    var rows = new StringBuilder("budget_date,kind,sector_code,n,mean_oo_m1_p1\n");
    for (var year = FIRST; year <= LAST; year++) {
      for (var sector = 1; sector <= SECTORS; sector++) {
        rows.append("%d-02-28,full,%d,3,%s%n".formatted(year, sector, value(year, sector)));
      }
    }
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("file", RunningService.file("r%d.csv".formatted(question), bytes(rows.toString())));
    for (var i = 0; i < runs.length; i++) {
      parts.add("runs", RunningService.file("run" + i, bytes(runs[i])));
    }
    return service.upload(PATH, parts);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static JsonNode system(JsonNode report, String name) {
    for (var system : report.get("systems")) {
      if (system.get("name").asString().equals(name)) {
        return system;
      }
    }
    throw new AssertionError(name + " is none of " + report.get("systems").findValues("name"));
  }

  private static String qrels(String location, String grades) {
    var text = service.text(location + "/qrels.txt?grades=" + grades).getBody();
    return Objects.requireNonNull(text);
  }

  private static JsonNode report(ResponseEntity<JsonNode> answer) {
    return body(service.get(completed(answer) + "/report.json"));
  }

  private static String completed(ResponseEntity<JsonNode> answer) {
    var location =
        Objects.requireNonNull(
                answer.getHeaders().getLocation(), () -> String.valueOf(answer.getBody()))
            .toString();
    var ended = service.await(location, it -> List.of("COMPLETED", "FAILED").contains(status(it)));
    assertThat(status(ended)).as("%s", ended.get("problem")).isEqualTo("COMPLETED");
    return location;
  }

  private static String status(JsonNode evaluation) {
    return evaluation.path("status").asString();
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static JsonNode body(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getBody());
  }
}
