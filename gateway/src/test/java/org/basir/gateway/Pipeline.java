package org.basir.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.metrics.taxonomy.Sector;
import tools.jackson.databind.json.JsonMapper;

/// Plays one budget on its way through the three services, a step further at each look.
final class Pipeline {

  static final String ID = "3f2a9c1e-0000-4000-8000-000000000001";
  static final String BROKEN = "3f2a9c1e-0000-4000-8000-000000000002";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int EXCERPTS = 120;
  private static final int STEPS = 12;
  private static final Map<String, Object> BUDGET =
      Map.of("key", "2027-28", "year", 2027, "kind", "FULL", "date", "2027-02-01");

  private final Suite suite;
  private final AtomicInteger step = new AtomicInteger(-1);

  private Pipeline(Suite suite) {
    this.suite = suite;
  }

  /// Nothing has been uploaded yet, but a broken file lies there.
  static Pipeline empty(Suite suite) {
    Pipeline pipeline = new Pipeline(suite);
    pipeline.lists();
    pipeline.resources();
    return pipeline;
  }

  static Pipeline ranked(Suite suite) {
    Pipeline pipeline = empty(suite);
    pipeline.step.set(STEPS);
    return pipeline;
  }

  private void lists() {
    suite.ingest.answer(
        "GET /api/v1/transcripts?limit=100", exchange -> list(exchange, transcripts()));
    suite.classifier.answer(
        "GET /api/v1/classifications?limit=100",
        exchange -> list(exchange, step.get() < 2 ? List.of() : List.of(classification())));
    suite.ranking.answer(
        "GET /api/v1/rankings?limit=100",
        exchange -> list(exchange, step.get() < STEPS ? List.of() : List.of(ranking())));
  }

  private void resources() {
    suite.ingest.answer(
        "POST /api/v1/transcripts",
        exchange -> {
          step.set(0);
          send(exchange, 202, transcript());
        });
    suite.ingest.answer(
        "GET /api/v1/transcripts/" + ID,
        exchange -> {
          step.updateAndGet(now -> now < STEPS ? now + 1 : now);
          send(exchange, step.get() < 0 ? 404 : 200, transcript());
        });
    suite.ingest.answer(
        "GET /api/v1/transcripts/" + BROKEN, exchange -> send(exchange, 200, broken()));
    suite.classifier.answer(
        "GET /api/v1/classifications/" + ID + "/run",
        exchange -> send(exchange, step.get() < 2 ? 404 : 200, classification()));
    suite.ranking.answer(
        "GET /api/v1/rankings/" + ID,
        exchange -> send(exchange, step.get() < STEPS ? 404 : 200, ranking()));
  }

  private List<Map<String, Object>> transcripts() {
    return step.get() < 0 ? List.of(broken()) : List.of(broken(), transcript());
  }

  private Map<String, Object> transcript() {
    return Map.of(
        "id",
        ID,
        "name",
        "budget-speech.txt",
        "status",
        step.get() < 1 ? "RECEIVED" : "EXTRACTED",
        "budget",
        BUDGET,
        "version",
        1,
        "excerpts",
        EXCERPTS,
        "receivedAt",
        "2027-02-01T11:00:00Z");
  }

  private static Map<String, Object> broken() {
    return Map.of(
        "id",
        BROKEN,
        "name",
        "scan <b>2</b>.pdf",
        "status",
        "QUARANTINED",
        "problem",
        Map.of(
            "type", "urn:basir:problem:no-text",
            "title", "The file holds no text",
            "status", 422,
            "detail", "All 31 pages of the PDF are pictures."));
  }

  private Map<String, Object> classification() {
    int done = Math.min(EXCERPTS, EXCERPTS * Math.max(0, step.get() - 2) / (STEPS - 3));
    return Map.of(
        "transcript", ID,
        "budget", BUDGET,
        "version", 1,
        "model", "bge-small-lr-1",
        "status", done < EXCERPTS ? "RUNNING" : "CLASSIFIED",
        "done", done,
        "total", EXCERPTS);
  }

  private static Map<String, Object> ranking() {
    List<Sector> sectors = Taxonomies.load(Optional.empty()).sectors();
    return Map.of(
        "transcript",
        ID,
        "budget",
        BUDGET,
        "version",
        1,
        "status",
        "RANKED",
        "model",
        "bge-small-lr-1",
        "ranker",
        "shrunken-rank-ridge-1",
        "basis",
        "21 past budgets, 1995 to 2015, and the text of this speech",
        "sectors",
        IntStream.range(0, sectors.size())
            .mapToObj(place -> ranked(place, sectors.get(place)))
            .toList());
  }

  private static Map<String, Object> ranked(int place, Sector sector) {
    int excerpts = place % 9 == 8 ? 0 : 1 + place % 6;
    List<Object> evidence = new ArrayList<>();
    for (int passage = 0; passage < Math.min(3, excerpts); passage++) {
      evidence.add(evidence(sector, passage));
    }
    return Map.of(
        "rank",
        place + 1,
        "code",
        sector.code().value(),
        "slug",
        sector.slug(),
        "name",
        sector.name(),
        "score",
        0.68 - 0.0045 * place - (place > 60 ? 0.004 * (place - 60) : 0),
        "excerpts",
        excerpts,
        "evidence",
        evidence);
  }

  private static Map<String, Object> evidence(Sector sector, int passage) {
    return Map.of(
        "excerpt",
        "3f2a9c1e:" + (10 + passage),
        "text",
        "Support for %s will be continued for three years, with Rs. 1,150 crore in the first."
            .formatted(sector.name()),
        "section",
        "THE FACTORY",
        "heading",
        "Steel and Metals",
        "part",
        "A",
        "page",
        12 + passage,
        "score",
        0.91 - 0.1 * passage);
  }

  private static void list(HttpExchange exchange, List<?> items) throws IOException {
    send(exchange, 200, Map.of("items", items));
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    FakeService.send(exchange, status, "application/json", JSON.writeValueAsString(body));
  }
}
