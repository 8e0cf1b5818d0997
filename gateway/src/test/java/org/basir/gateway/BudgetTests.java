package org.basir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BudgetTests {

  private static final String OLD = "00000000-0000-4000-8000-000000000001";
  private static final String NEW = "00000000-0000-4000-8000-000000000002";
  private static final String LATER = "00000000-0000-4000-8000-000000000003";

  private final Suite suite = Suite.shared();

  @Test
  void joinsTheThreeServices() throws Exception {
    ingest(transcript(NEW, "EXTRACTED", 2016, 2));
    classifier(classification(NEW, "CLASSIFIED", 40, 40));
    ranking(ranked(NEW, "RANKED"));

    JsonNode budget = budgets().get("items").get(0);

    assertThat(budget.get("status").stringValue()).isEqualTo("RANKED");
    assertThat(budget.get("name").stringValue()).isEqualTo("speech.txt");
    assertThat(budget.at("/budget/key").stringValue()).isEqualTo("2016-17");
    assertThat(budget.get("done").intValue()).isEqualTo(40);
    assertThat(budget.get("droppedLines").intValue()).isEqualTo(12);
    assertThat(budget.get("truncated").intValue()).isEqualTo(3);
    assertThat(budget.get("model").stringValue()).isEqualTo("m1");
    assertThat(budget.get("ranker").stringValue()).isEqualTo("r1");
    assertThat(states(budget)).containsExactly("done", "done", "done");
  }

  @Test
  void showsHowFarTheClassificationHasCome() throws Exception {
    ingest(transcript(NEW, "EXTRACTED", 2016, 1));
    classifier(classification(NEW, "RUNNING", 7, 40));

    JsonNode budget = budgets().get("items").get(0);

    assertThat(budget.get("status").stringValue()).isEqualTo("CLASSIFYING");
    assertThat(budget.get("done").intValue()).isEqualTo(7);
    assertThat(budget.get("total").intValue()).isEqualTo(40);
    assertThat(states(budget)).containsExactly("done", "running", "waiting");
  }

  @Test
  void saysWhyAFileWasSetAside() throws Exception {
    ingest(
        """
        {"id":"%s","name":"a.pdf","status":"QUARANTINED","budget":null,"version":null,
         "problem":{"type":"urn:basir:problem:broken","title":"Broken PDF","status":422,
         "detail":"The file ends within a page."}}\
        """
            .formatted(NEW));

    JsonNode budget = budgets().get("items").get(0);

    assertThat(budget.get("status").stringValue()).isEqualTo("FAILED");
    assertThat(budget.at("/problem/detail").stringValue())
        .isEqualTo("The file ends within a page.");
    assertThat(budget.at("/stages/0/reason").stringValue())
        .isEqualTo("The file ends within a page.");
  }

  @Test
  void saysWhyTheClassifierRefusedAText() throws Exception {
    String refused = handedOver("FAILED", "Two excerpts have the id 1.");
    ingest(refused);
    suite.ingest.answer("GET /api/v1/transcripts/" + NEW, refused);

    for (JsonNode budget : List.of(budgets().at("/items/0"), budget(NEW))) {
      assertThat(budget.get("status").stringValue()).isEqualTo("FAILED");
      assertThat(states(budget)).containsExactly("done", "failed", "waiting");
      assertThat(budget.at("/stages/1/reason").stringValue())
          .isEqualTo("Two excerpts have the id 1.");
      assertThat(budget.at("/problem/detail").stringValue())
          .isEqualTo("Two excerpts have the id 1.");
    }
  }

  @Test
  void saysWhatHoldsUpATextThatIsHandedOverAgain() throws Exception {
    ingest(handedOver("PENDING", "No model is installed."));

    JsonNode budget = budgets().at("/items/0");

    assertThat(budget.get("status").stringValue()).isEqualTo("EXTRACTED");
    assertThat(states(budget)).containsExactly("done", "waiting", "waiting");
    assertThat(budget.at("/stages/1/reason").stringValue())
        .isEqualTo("It is tried again: No model is installed.");
    assertThat(budget.get("problem").isNull()).isTrue();
  }

  @Test
  void forgetsWhatHeldUpATextThatTheClassifierHas() throws Exception {
    ingest(handedOver("PENDING", "No model is installed."));
    classifier(classification(NEW, "RUNNING", 1, 40));

    JsonNode budget = budgets().at("/items/0");

    assertThat(states(budget)).containsExactly("done", "running", "waiting");
    assertThat(budget.at("/stages/1").has("reason")).isFalse();
  }

  @Test
  void leavesTheStageOfASilentServiceUnknown() throws Exception {
    ingest(transcript(NEW, "EXTRACTED", 2016, 1));
    classifier(classification(NEW, "CLASSIFIED", 40, 40));
    suite.ranking.stop();
    try {
      JsonNode page = budgets();

      assertThat(page.at("/silences/0").stringValue())
          .isEqualTo("The ranking service cannot be reached.");
      assertThat(page.at("/items/0/status").stringValue()).isEqualTo("CLASSIFIED");
      assertThat(states(page.at("/items/0"))).containsExactly("done", "done", "unknown");
    } finally {
      suite.ranking.start();
    }
  }

  @Test
  void takesAStageForDoneWhenTheNextHasBegunAndItsServiceIsSilent() throws Exception {
    classifier(classification(NEW, "RUNNING", 1, 40));
    suite.ingest.stop();
    try {
      JsonNode budget = budgets().at("/items/0");

      assertThat(states(budget)).containsExactly("done", "running", "waiting");
      assertThat(budget.at("/budget/key").stringValue()).isEqualTo("2016-17");
      assertThat(budget.get("name").isNull()).isTrue();
    } finally {
      suite.ingest.start();
    }
  }

  @Test
  void takesAnUnreadableAnswerForSilence() throws Exception {
    suite.ingest.answer("GET /api/v1/transcripts?limit=100", "<html>");

    assertThat(budgets().at("/silences/0").stringValue())
        .isEqualTo("The ingest service gave an unreadable answer.");
  }

  @Test
  void listsTheLatestBudgetAndVersionFirst() throws Exception {
    ingest(
        transcript(OLD, "EXTRACTED", 2016, 1)
            + ","
            + transcript(NEW, "EXTRACTED", 2016, 2)
            + ","
            + transcript(LATER, "EXTRACTED", 2017, 1));

    List<JsonNode> items = budgets().get("items").valueStream().toList();

    assertThat(items)
        .extracting(item -> item.get("transcript").stringValue())
        .containsExactly(LATER, NEW, OLD);
    assertThat(items)
        .extracting(item -> item.get("latest").booleanValue())
        .containsExactly(true, true, false);
  }

  @Test
  void followsThePagesOfAService() throws Exception {
    suite.ingest.answer(
        "GET /api/v1/transcripts?limit=100",
        "{\"items\":[%s],\"next\":\"a b\"}".formatted(transcript(OLD, "EXTRACTED", 2016, 1)));
    suite.ingest.answer(
        "GET /api/v1/transcripts?limit=100&after=a%20b",
        "{\"items\":[%s]}".formatted(transcript(LATER, "EXTRACTED", 2017, 1)));

    assertThat(budgets().get("items")).hasSize(2);
  }

  @Test
  void isReadInPages() throws Exception {
    ingest(transcript(OLD, "EXTRACTED", 2016, 1) + "," + transcript(LATER, "EXTRACTED", 2017, 1));

    JsonNode first = Suite.json(suite.get("/api/v1/budgets?limit=1"));
    JsonNode second = Suite.json(suite.get("/api/v1/budgets?limit=1&after=" + LATER));

    assertThat(first.at("/items/0/transcript").stringValue()).isEqualTo(LATER);
    assertThat(first.get("next").stringValue()).isEqualTo(LATER);
    assertThat(second.at("/items/0/transcript").stringValue()).isEqualTo(OLD);
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void refusesAPageWithoutEntries() throws Exception {
    assertThat(suite.get("/api/v1/budgets?limit=0").statusCode()).isEqualTo(400);
  }

  @Test
  void looksAtOneBudget() throws Exception {
    suite.ingest.answer("GET /api/v1/transcripts/" + NEW, transcript(NEW, "RECEIVED", 2016, 1));

    JsonNode budget = Suite.json(suite.get("/api/v1/budgets/" + NEW));

    assertThat(budget.get("status").stringValue()).isEqualTo("RECEIVED");
    assertThat(states(budget)).containsExactly("running", "waiting", "waiting");
    assertThat(budget.get("truncated").isNull()).isTrue();
  }

  @Test
  void looksAtTheRunAloneAndNotAtItsPredictions() throws Exception {
    suite.classifier.answer(
        "GET /api/v1/classifications/" + NEW + "/run", classification(NEW, "RUNNING", 7, 40));

    assertThat(budget(NEW).get("done").intValue()).isEqualTo(7);
    assertThat(suite.classifier.received())
        .extracting(FakeService.Received::path)
        .containsExactly("/api/v1/classifications/" + NEW + "/run");
  }

  @Test
  void hasNoBudgetThatNobodyKnows() throws Exception {
    assertThat(suite.get("/api/v1/budgets/" + NEW).statusCode()).isEqualTo(404);
  }

  @Test
  void doesNotDenyABudgetWhileAServiceIsSilent() throws Exception {
    suite.ingest.stop();
    try {
      HttpResponse<String> response = suite.get("/api/v1/budgets/" + NEW);

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(Suite.json(response).get("detail").stringValue())
          .isEqualTo("The ingest service cannot be reached.");
    } finally {
      suite.ingest.start();
    }
  }

  @Test
  void refusesAnIdentityThatIsNone() throws Exception {
    assertThat(suite.get("/api/v1/budgets/x").statusCode()).isEqualTo(400);
  }

  private JsonNode budgets() throws Exception {
    return Suite.json(suite.get("/api/v1/budgets"));
  }

  private JsonNode budget(String id) throws Exception {
    return Suite.json(suite.get("/api/v1/budgets/" + id));
  }

  private void ingest(String items) {
    suite.ingest.answer("GET /api/v1/transcripts?limit=100", "{\"items\":[" + items + "]}");
  }

  private void classifier(String items) {
    suite.classifier.answer("GET /api/v1/classifications?limit=100", "{\"items\":[" + items + "]}");
  }

  private void ranking(String items) {
    suite.ranking.answer("GET /api/v1/rankings?limit=100", "{\"items\":[" + items + "]}");
  }

  private static List<String> states(JsonNode budget) {
    return budget
        .get("stages")
        .valueStream()
        .map(stage -> stage.get("state").stringValue())
        .toList();
  }

  private static String transcript(String id, String status, int year, int version) {
    return """
    {"id":"%s","name":"speech.txt","mediaType":"text/plain","status":"%s","budget":%s,
     "version":%d,"excerpts":40,"droppedLines":12,"receivedAt":"2026-01-05T10:00:00Z","problem":null}\
    """
        .formatted(id, status, budget(year), version);
  }

  private static String handedOver(String status, String why) {
    return transcript(NEW, "EXTRACTED", 2016, 1)
        .replace(
            "\"problem\":null",
            """
            "problem":null,"handOver":{"status":"%s","problem":{"title":"Not taken","detail":"%s"}}\
            """
                .formatted(status, why));
  }

  private static String classification(String id, String status, int done, int total) {
    return """
    {"transcript":"%s","budget":%s,"version":1,"model":"m1","status":"%s","done":%d,"total":%d,"truncated":3,
     "problem":null}\
    """
        .formatted(id, budget(2016), status, done, total);
  }

  private static String ranked(String id, String status) {
    return """
    {"transcript":"%s","budget":%s,"version":1,"model":"m1","ranker":"r1","status":"%s"}\
    """
        .formatted(id, budget(2016), status);
  }

  private static String budget(int year) {
    return """
    {"key":"%d-%02d","year":%d,"kind":"FULL","date":"%d-02-29"}\
    """
        .formatted(year, (year + 1) % 100, year, year)
        .replace("2017-02-29", "2017-02-01");
  }
}
