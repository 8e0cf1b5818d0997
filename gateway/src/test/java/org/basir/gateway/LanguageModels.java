package org.basir.gateway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// Plays what language models use and do: one assessment that runs, a step further at each look,
/// until it is complete, and one that is partial.
final class LanguageModels {

  static final String JOB = "9d1c2b3a-0000-4000-8000-000000000001";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SECTORS = 4;
  private static final long LIMIT = 60_000;
  private static final long EACH = 1_200;

  private final AtomicInteger step = new AtomicInteger();

  private LanguageModels() {}

  static void play(Suite suite) {
    var models = new LanguageModels();
    suite.ranking.answer(
        "GET /api/v1/assessments?limit=10",
        exchange ->
            FakeService.send(
                exchange,
                200,
                "application/json",
                json(Map.of("items", List.of(models.running(), partial())))));
    budgets(suite);
  }

  private static void budgets(Suite suite) {
    var desk = budget("desk", "\"limit\":100000,\"window\":\"day\",\"left\":87600");
    var job = budget("desk/" + JOB, "\"limit\":400,\"window\":\"none\",\"left\":22");
    suite.ranking.answer(
        "GET /api/v1/token-budgets?limit=100",
        "{\"items\":[%s,%s],\"next\":null}".formatted(desk, budget("<i>x", "\"limit\":null")));
    suite.ranking.answer(
        "GET /api/v1/token-budgets/desk?limit=100&after=",
        "{\"budget\":%s,\"below\":{\"items\":[%s],\"next\":\"desk/%s\"}}"
            .formatted(desk, job, JOB));
    suite.ranking.answer(
        "GET /api/v1/token-budgets/desk/" + JOB + "?limit=100&after=",
        "{\"budget\":%s,\"below\":{\"items\":[%s],\"next\":null}}"
            .formatted(job, budget("desk/" + JOB + "/pointwise 7", "\"limit\":null")));
  }

  private static String budget(String scope, String limit) {
    return "{\"scope\":\"%s\",\"spent\":12378,\"reserved\":22,\"overrun\":0,%s}"
        .formatted(scope, limit);
  }

  private Map<String, Object> running() {
    int done = Math.min(SECTORS, step.getAndIncrement());
    return Map.of(
        "id",
        "9d1c2b3a-0000-4000-8000-000000000002",
        "transcript",
        Pipeline.ID,
        "budget",
        "2027-28",
        "mandate",
        mandate("listwise:8:4", "hard-cap", LIMIT, 200),
        "status",
        done < SECTORS ? "PENDING" : "COMPLETE",
        "answeredBy",
        "tiny<b>llama</b>",
        "progress",
        progress(EACH * done, LIMIT - EACH * done, done),
        "requestedAt",
        "2027-02-01T12:00:00Z");
  }

  private static Map<String, Object> partial() {
    return Map.of(
        "id",
        JOB,
        "transcript",
        Pipeline.ID,
        "budget",
        "2027-28",
        "mandate",
        mandate("pointwise", "direct", 400, 0),
        "status",
        "PARTIAL",
        "answeredBy",
        "tinyllama",
        "progress",
        progress(378, 22, SECTORS),
        "requestedAt",
        "2027-02-01T11:00:00Z",
        "report",
        Map.of(
            "partial",
            Map.of(
                "reason",
                "BUDGET_EXHAUSTED desk/" + JOB + ": 378 of 400 used, for good",
                "notDone",
                List.of(1, 2, 3),
                "wouldTake",
                4_800)));
  }

  private static Map<String, Object> mandate(
      String method, String strategy, long tokens, long thinking) {
    return Map.of(
        "tenant",
        "desk",
        "method",
        method,
        "strategy",
        strategy,
        "tokens",
        tokens,
        "thinking",
        thinking);
  }

  private static Map<String, Object> progress(long spent, long left, int done) {
    return Map.of("spent", spent, "left", left, "done", done, "sectors", SECTORS);
  }

  private static String json(Object body) {
    return JSON.writeValueAsString(body);
  }
}
