package org.basir.ranking.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.basir.ranking.ranking.Handovers.excerpt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.basir.db.EmbeddedServer;
import org.basir.ranking.OtherTaxonomy;
import org.basir.ranking.RunningService;
import org.basir.ranking.ranking.BudgetKind;
import org.basir.ranking.ranking.Handover;
import org.basir.ranking.ranking.Handovers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

class EvaluationTests {

  private static final String PATH = "/api/v1/evaluations/ranking";
  private static final String HEADER =
      "budget_date,kind,sector_code,n,n_any,mean_oo_m1_p1,median_oo_m1_p1\n";

  private static final int MANY = 130;

  private static EmbeddedServer server;
  private static RunningService service;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.temporary();
    service = RunningService.on(server);
    for (var year = 2010; year <= 2022; year++) {
      put(Handovers.of(year, excerpt(0, "Steel.", 7), excerpt(1, "Steel, cement.", 7, 8)));
    }
    put(Handovers.of(2014, BudgetKind.INTERIM, LocalDate.of(2014, 2, 17), excerpt(0, "x", 7)));
    service.awaitRest();
  }

  @AfterAll
  static void stop() {
    service.close();
    server.close();
  }

  @Test
  void evaluatesEveryBudgetThatHasReturns() {
    var report = completed(evaluate(returns(2010, 2018, 1), Map.of()));

    assertThat(report.get("budgets").asInt()).isEqualTo(9);
    assertThat(report.get("ranker").asString()).startsWith("history-1@");
    assertThat(report.get("target").asString()).isEqualTo("mean_oo_m1_p1");
    assertThat(report.propertyNames())
        .contains("s_rank", "s_rank_ci", "spearman", "ndcg_rank", "ndcg_random", "p_value");
    assertThat(report.get("per_budget").size()).isEqualTo(9);
    assertThat(report.get("headline").asString()).contains("9 budgets, n = 20-20");
  }

  @Test
  void tellsHowManyBudgetsAreScored() {
    var begun = evaluate(returns(2010, 2018, 16), Map.of());
    completed(begun);
    assertThat(body(begun).get("total").asInt()).isEqualTo(9);
    assertThat(body(begun).get("problem").isNull()).isTrue();
    assertThat(body(service.get(location(begun))).get("done").asInt()).isEqualTo(9);

    forgetScores(begun, 4);
    assertThat(body(service.get(location(begun))).get("done").asInt()).isEqualTo(4);
    assertThat(body(service.get(location(begun))).get("total").asInt()).isEqualTo(9);
  }

  @Test
  void ranksTheBaselinesOnTheSameBudgets() {
    var baselines = completed(evaluate(returns(2010, 2018, 2), Map.of())).get("baselines");

    assertThat(baselines.propertyNames())
        .containsExactly(
            "text_blind",
            "wrong_year_text",
            "mean_past_return",
            "mean_past_rank",
            "previous_order",
            "mention_count",
            "mean_other_rank",
            "constant");
    assertThat(baselines.get("constant").get("s_rank").asDouble()).isEqualTo(0, within(1e-12));
    assertThat(baselines.get("constant").get("ndcg_rank").asDouble())
        .isEqualTo(baselines.get("constant").get("ndcg_random").asDouble(), within(1e-12));
  }

  @Test
  void findsTheSkillOfAnOrderThatNeverChanges() {
    var rows = new StringBuilder(HEADER);
    for (var year = 2010; year <= 2018; year++) {
      for (var sector = 1; sector <= 20; sector++) {
        rows.append(row(year, "full", sector, 3, 0.01 * sector));
      }
    }
    var report = completed(evaluate(rows.toString(), Map.of()));

    // the first budget has none before it, the others know the order exactly
    assertThat(report.get("baselines").get("previous_order").get("s_rank").asDouble())
        .isEqualTo(8 / 9.0, within(1e-9));
    assertThat(report.get("baselines").get("mean_past_rank").get("spearman").asDouble())
        .isEqualTo(8 / 9.0, within(1e-9));
  }

  @Test
  void showsTheBudgetsAfterTrainingApart() {
    var scopes = completed(evaluate(returns(2010, 2022, 3), Map.of())).get("scopes");

    assertThat(scopes.get("after_training").get("budgets").asInt()).isEqualTo(3);
    assertThat(scopes.has("named_sectors")).isFalse();
    assertThat(
            completed(evaluate(returns(2010, 2012, 4), Map.of()))
                .get("scopes")
                .has("after_training"))
        .isFalse();
  }

  @Test
  void comparesWithTheTextBlindRankerBudgetByBudget() {
    var difference =
        completed(evaluate(returns(2010, 2018, 5), Map.of())).get("text_minus_text_blind");

    assertThat(difference.get("s_rank").get("ci").size()).isEqualTo(2);
    assertThat(difference.get("spearman").get("is_gain").isBoolean()).isTrue();
  }

  @Test
  void writesASelfContainedPage() {
    var location = location(evaluate(returns(2010, 2022, 6), Map.of()));
    completed(location);
    var page = service.text(location + "/report.html").getBody();

    assertThat(page)
        .contains("text_blind", "only budgets after 2019")
        .doesNotContain("<script", "src=", "http://", "https://");
  }

  @Test
  void saysWhichBaselinesAreAbsentAndWhy() {
    var location = location(evaluate(returns(2010, 2018, 20), Map.of()));
    var notes = completed(location).get("notes");
    var page = service.text(location + "/report.html").getBody();

    assertThat(notes.get(1).asString())
        .startsWith(
            "The baseline of the return over the 20 trading days before the speech is absent");
    assertThat(notes.get(2).asString())
        .startsWith("The baselines of momentum, volatility and beta before the speech are absent");
    notes.forEach(note -> assertThat(page).contains("<li>" + note.asString()));
  }

  @Test
  void leavesOutSectorsOfTooFewCompanies() {
    var rows =
        returns(2016, 2018, 7) + row(2016, "full", 40, 2, 0.5) + row(2016, "full", 41, 3, 0.5);

    var report = completed(evaluate(rows, Map.of()));

    assertThat(report.get("per_budget").get(0).get("sectors").asInt()).isEqualTo(21);
  }

  @Test
  void matchesASpeechWhoseDateDiffersByYearAndKind() {
    var rows = returns(2018, 2018, 8).replace("2018-02-28", "2018-02-01");

    assertThat(
            completed(evaluate(rows, Map.of())).get("per_budget").get(0).get("budget").asString())
        .isEqualTo("2018-FULL");
  }

  @Test
  void evaluatesOnlyTheTranscriptsNamed() {
    var named = Handovers.of(2012).transcript() + "," + Handovers.of(2013).transcript();

    var report = completed(evaluate(returns(2010, 2018, 9), Map.of("transcripts", named)));

    assertThat(report.get("budgets").asInt()).isEqualTo(2);
  }

  @Test
  void takesManyTranscriptsInOnePartOrInOneEach() {
    var first = Handovers.of(2008, excerpt(0, "Steel.", 7));
    var named = new ArrayList<String>();
    for (var version = 1; version <= MANY; version++) {
      var handover = Handovers.version(version, first);
      put(handover);
      named.add(handover.transcript().toString());
    }
    var rows = returns(2008, 2008, 15);

    var joined = evaluate(rows, Map.of("transcripts", String.join(",", named)));
    var each = service.upload(PATH, "returns.csv", rows.getBytes(UTF_8), repeated(named));

    assertThat(completed(joined).get("budgets").asInt()).isEqualTo(1);
    assertThat(each.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(location(each)).isEqualTo(location(joined));
  }

  @Test
  void takesTheLatestVersionOfABudget() {
    var first = Handovers.of(2009, excerpt(0, "Steel.", 7));
    var second = Handovers.version(2, first);
    put(first);
    put(second);
    var named = first.transcript() + "," + second.transcript();

    var report = completed(evaluate(returns(2009, 2009, 13), Map.of("transcripts", named)));

    assertThat(report.get("budgets").asInt()).isEqualTo(1);
    assertThat(report.get("manifest").get("parameters").get("transcripts").asString())
        .contains(second.transcript().toString());
  }

  @Test
  void answersTheSameQuestionOnce() {
    var first = evaluate(returns(2010, 2018, 10), Map.of());
    completed(first);
    var second = evaluate(returns(2010, 2018, 10), Map.of());

    assertThat(first.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(location(second)).isEqualTo(location(first));
  }

  @Test
  void takesTheSameFileForAnotherQuestionWhereCodesMeanOtherSectors(@TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("own.csv"), OtherTaxonomy.csv());
    var rows = returns(2010, 2018, 19);
    var first = evaluate(rows, Map.of());
    completed(first);
    try (var other = RunningService.on(server, "basir.taxonomy=" + file)) {
      var second = other.upload(PATH, "returns.csv", rows.getBytes(UTF_8), Map.of());

      assertThat(second.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
      assertThat(location(second)).isNotEqualTo(location(first));
      completed(second);
    }
  }

  @Test
  void evaluatesOnceWhatIsAskedManyTimesAtOnce() throws Exception {
    var rows = returns(2010, 2018, 14);
    var statuses = new ArrayList<HttpStatusCode>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpStatusCode> call = () -> evaluate(rows, Map.of()).getStatusCode();
      for (var answer : threads.invokeAll(Collections.nCopies(6, call))) {
        statuses.add(answer.get());
      }
    }

    assertThat(statuses).containsOnlyOnce(HttpStatus.ACCEPTED);
    assertThat(statuses).containsOnly(HttpStatus.ACCEPTED, HttpStatus.OK);
  }

  @Test
  void keepsAManifest() {
    var manifest = completed(evaluate(returns(2010, 2018, 11), Map.of())).get("manifest");

    assertThat(manifest.get("data").get(0).get("name").asString()).isEqualTo("returns.csv");
    assertThat(manifest.get("parameters").get("classifiers").asString()).isEqualTo("model-1");
    assertThat(manifest.get("models").get(0).get("sha256").asString()).hasSize(64);
  }

  @Test
  void failsWhereNoReturnsDiffer() {
    var rows = returns(2010, 2018, 12).replaceAll("0\\.\\d+", "0.5").replaceAll("-0\\.5", "0.5");
    var answer = evaluate(rows, Map.of());
    var failed = failed(answer);

    assertThat(failed.at("/problem/detail").asString())
        .isEqualTo("None of the budgets has three sectors with mean_oo_m1_p1 that differs");
    assertThat(failed.at("/problem/type").asString())
        .isEqualTo("urn:basir:problem:evaluation-failed");
    assertThat(failed.at("/problem/title").asString()).isEqualTo("The evaluation failed");
    assertThat(service.get(location(answer) + "/report.json").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void triesAgainWhatFailed() {
    var rows = returns(2010, 2018, 17);
    var first = evaluate(rows, Map.of());
    var figures = completed(first).get("per_budget");
    makeFailed(first);

    var again = evaluate(rows, Map.of());

    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(location(again)).isEqualTo(location(first));
    assertThat(body(again).get("problem").isNull()).isTrue();
    assertThat(completed(again).get("per_budget")).isEqualTo(figures);
  }

  @Test
  void failsAgainWhatStaysWrong() {
    var rows = returns(2010, 2018, 18).replaceAll("-?0\\.\\d+", "0.5");
    var first = failed(evaluate(rows, Map.of()));
    var again = evaluate(rows, Map.of());

    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(failed(again).get("problem")).isEqualTo(first.get("problem"));
    assertThat(failed(again).get("requestedAt")).isNotEqualTo(first.get("requestedAt"));
  }

  @Test
  void refusesATargetThatIsNotThereAndNamesThoseThatAre() {
    var answer = evaluate(returns(2010, 2018, 1), Map.of("target", "oo_m1_p9"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(answer).get("detail").asString())
        .isEqualTo("returns.csv has no target 'oo_m1_p9'; it has mean_oo_m1_p1, median_oo_m1_p1");
  }

  @Test
  void refusesABrokenFileWithTheLine() {
    var answer = evaluate(HEADER + "2016-02-29,full,one,3,3,0.1,0.1\n", Map.of());

    assertThat(body(answer).get("detail").asString()).startsWith("returns.csv, line 2:");
  }

  @Test
  void refusesReturnsOfOtherBudgetsAndNamesThem() {
    var answer = evaluate(returns(1999, 2000, 1), Map.of());

    assertThat(body(answer).get("detail").asString())
        .endsWith("is about one of the budgets of the file: [1999-02-28, 2000-02-28]");
  }

  @Test
  void refusesATranscriptItDoesNotKnow() {
    var answer = evaluate(returns(2010, 2018, 1), Map.of("transcripts", new UUID(0, 7).toString()));

    assertThat(body(answer).get("detail").asString())
        .isEqualTo("Nothing was handed over for transcript 00000000-0000-0000-0000-000000000007");
  }

  @Test
  void namesTheFirstTranscriptsItDoesNotKnowAndCountsTheOthers() {
    var known = Handovers.of(2012).transcript();
    var named = known + "," + unknown(7);

    var answer = evaluate(returns(2010, 2018, 1), Map.of("transcripts", named));

    assertThat(body(answer).get("detail").asString())
        .isEqualTo(
            "Nothing was handed over for transcripts 00000000-0000-0000-0000-000000000001,"
                + " 00000000-0000-0000-0000-000000000002, 00000000-0000-0000-0000-000000000003,"
                + " 00000000-0000-0000-0000-000000000004, 00000000-0000-0000-0000-000000000005"
                + " and 2 more");
  }

  @Test
  void refusesARequestWithoutAFile() {
    var answer = service.http().post().uri(PATH).retrieve().toEntity(JsonNode.class);

    assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
    assertThat(body(answer).get("type").asString()).startsWith("urn:basir:problem:");
  }

  private static void put(Handover handover) {
    service.put("/api/v1/rankings/" + handover.transcript(), handover);
  }

  private static ResponseEntity<JsonNode> evaluate(String rows, Map<String, String> fields) {
    return service.upload(PATH, "returns.csv", rows.getBytes(UTF_8), fields);
  }

  private static String unknown(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(i -> new UUID(0, i).toString())
        .collect(Collectors.joining(","));
  }

  private static MultiValueMap<String, String> repeated(List<String> transcripts) {
    return new LinkedMultiValueMap<>(Map.of("transcripts", transcripts));
  }

  private static JsonNode completed(ResponseEntity<JsonNode> answer) {
    return completed(location(answer));
  }

  private static JsonNode completed(String location) {
    service.await(location, it -> "COMPLETED".equals(it.path("status").asString()));
    return body(service.get(location + "/report.json"));
  }

  private static JsonNode failed(ResponseEntity<JsonNode> answer) {
    return service.await(location(answer), it -> "FAILED".equals(it.path("status").asString()));
  }

  private static String location(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(
            answer.getHeaders().getLocation(), () -> String.valueOf(answer.getBody()))
        .toString();
  }

  private static void makeFailed(ResponseEntity<JsonNode> answer) {
    service
        .database()
        .sql(
            """
            update evaluation
            set status = 'FAILED', problem = 'x', report = null, page = null where id = ?
            """)
        .param(UUID.fromString(body(answer).get("id").asString()))
        .update();
  }

  private static void forgetScores(ResponseEntity<JsonNode> answer, int fromPosition) {
    service
        .database()
        .sql("update evaluation_budget set scores = null where evaluation = ? and position >= ?")
        .params(UUID.fromString(body(answer).get("id").asString()), fromPosition)
        .update();
  }

  /// Twenty sectors with returns that mean nothing.
  private static String returns(int from, int to, long seed) {
    var random = new Random(seed);
    var rows = new StringBuilder(HEADER);
    for (var year = from; year <= to; year++) {
      for (var sector = 1; sector <= 20; sector++) {
        rows.append(row(year, "full", sector, 3, random.nextDouble() - 0.5));
      }
    }
    return rows.toString();
  }

  private static String row(int year, String kind, int sector, int companies, double value) {
    return "%d-02-28,%s,%d,%d,%d,%.6f,%.6f%n"
        .formatted(year, kind, sector, companies, companies, value, value);
  }

  private static JsonNode body(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getBody());
  }
}
