package org.basir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages as they are without JavaScript.
class PageTests {

  private static final String BUDGET = "/budgets/" + Pipeline.ID;

  private final Suite suite = Suite.shared();

  @Test
  void listsTheBudgetsWithTheirStates() throws Exception {
    Pipeline.ranked(suite);

    assertThat(page("/"))
        .contains("Budget 2027-28", "1 Feb 2027", ">Ranked<", "budget-speech.txt")
        .contains("All 31 pages of the PDF are pictures.", ">Failed<")
        .contains("scan &lt;b&gt;2&lt;/b&gt;.pdf")
        .contains("href=\"" + BUDGET + "\"");
  }

  @Test
  void saysThatNothingIsThereYet() throws Exception {
    assertThat(page("/")).contains("Nothing yet.");
  }

  @Test
  void showsThePageWhileAServiceIsDown() throws Exception {
    Pipeline.ranked(suite);
    suite.ranking.stop();
    try {
      assertThat(page("/"))
          .contains("Part of the picture is missing.", "The ranking service cannot be reached.")
          .contains(">Classified<");
      assertThat(page(BUDGET))
          .contains("The ranking service cannot be reached. The state of the ranking is unknown.");
    } finally {
      suite.ranking.start();
    }
  }

  @Test
  void ranksTheSectorsInATable() throws Exception {
    Pipeline.ranked(suite);

    assertThat(page(BUDGET))
        .contains("<h1>Budget 2027-28</h1>", "Presented 1 February 2027", "120 excerpts")
        .contains("10 best", "61 between", "10 worst")
        .contains("21 past budgets, 1995 to 2015", "shrunken-rank-ridge-1", "bge-small-lr-1")
        .contains("Aerospace &amp; Defence", "0.680")
        .doesNotContain("id=\"progress\"");
  }

  @Test
  void filtersTheSectors() throws Exception {
    Pipeline.ranked(suite);

    assertThat(page(BUDGET + "?filter=STEEL"))
        .contains("data-name=\"Steel\"")
        .doesNotContain("data-name=\"Banks\"");
    assertThat(page(BUDGET + "?filter=xyz")).contains("No sector’s name has these letters.");
  }

  @Test
  void showsThePassagesBehindASector() throws Exception {
    Pipeline.ranked(suite);

    assertThat(page(BUDGET + "/sectors/73"))
        .contains(
            "<h1>Stock/Commodity Brokers</h1>",
            "Support for Stock/Commodity Brokers",
            "Part A · THE FACTORY · Steel and Metals")
        .contains("page 12", "<html");
    assertThat(suite.get(BUDGET + "/sectors/73", "HX-Request", "true").body())
        .contains("Support for Stock/Commodity Brokers")
        .doesNotContain("<html");
  }

  @Test
  void showsTheProgressOfWhatIsNotRankedYet() throws Exception {
    Pipeline.empty(suite);
    suite.ingest.answer(
        "GET /api/v1/transcripts/" + Pipeline.ID,
        "{\"id\":\"%s\",\"name\":\"a.txt\",\"status\":\"RECEIVED\"}".formatted(Pipeline.ID));

    assertThat(page(BUDGET)).contains("id=\"progress\"", "data-state=\"running\"", "a.txt");
  }

  @Test
  void saysWhatOfASpeechWasNotRead() throws Exception {
    lossy(12, 1);

    assertThat(page(BUDGET))
        .contains("12 lines could not be decoded and were left out.")
        .contains("1 excerpt was longer than the model reads and was cut.");

    lossy(0, 0);

    assertThat(page(BUDGET)).doesNotContain("left out", "longer than the model reads");
  }

  private void lossy(int droppedLines, int truncated) {
    suite.ingest.answer(
        "GET /api/v1/transcripts/" + Pipeline.ID,
        "{\"id\":\"%s\",\"status\":\"EXTRACTED\",\"droppedLines\":%d}"
            .formatted(Pipeline.ID, droppedLines));
    suite.classifier.answer(
        "GET /api/v1/classifications/" + Pipeline.ID + "/run",
        "{\"transcript\":\"%s\",\"status\":\"CLASSIFIED\",\"truncated\":%d}"
            .formatted(Pipeline.ID, truncated));
  }

  @Test
  void showsWhatHoldsTheClassificationUp() throws Exception {
    Pipeline.empty(suite);
    suite.ingest.answer(
        "GET /api/v1/transcripts/" + Pipeline.ID,
        """
        {"id":"%s","status":"EXTRACTED","handOver":{"status":"PENDING","problem":{"title":"Busy"}}}\
        """
            .formatted(Pipeline.ID));

    assertThat(page(BUDGET)).contains("role=\"status\"", "It is tried again: Busy");
  }

  @Test
  void saysWhyAFileCouldNotBeRanked() throws Exception {
    Pipeline.empty(suite);

    assertThat(page("/budgets/" + Pipeline.BROKEN))
        .contains("The file holds no text", "All 31 pages of the PDF are pictures.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/budgets/00000000-0000-4000-8000-000000000009",
        BUDGET + "/sectors/999",
        "/nothing",
      })
  void showsPeopleAPageWhereNothingIs(String path) throws Exception {
    Pipeline.ranked(suite);

    HttpResponse<String> response = suite.get(path, "Accept", "text/html");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    assertThat(response.body()).contains("<h1>", "All budgets");
  }

  @Test
  void showsPeopleAPageWhenTheAddressIsWrong() throws Exception {
    assertThat(suite.get("/budgets/x", "Accept", "text/html").statusCode()).isEqualTo(400);
  }

  private String page(String path) throws Exception {
    HttpResponse<String> response = suite.get(path, "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
