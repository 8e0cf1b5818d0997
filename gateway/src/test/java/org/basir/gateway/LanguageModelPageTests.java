package org.basir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What language models use and do, as pages without JavaScript.
class LanguageModelPageTests {

  private final Suite suite = Suite.shared();

  @Test
  void showsHowFarAssessmentsAreAndWhatIsLeft() throws Exception {
    LanguageModels.play(suite);

    assertThat(page("/language-models"))
        .contains("desk · listwise:8:4 · hard-cap · thinking to 200 tokens", ">Running<")
        .contains("0 of 4", "60,000", "<progress aria-label=\"Sectors done\"")
        .contains("hx-get=\"/language-models\" hx-trigger=\"every 2s\"");
    assertThat(page("/language-models")).contains("1 of 4", "1,200", "58,800");
  }

  @Test
  void saysWhatAPartialAssessmentLacksAndWhy() throws Exception {
    LanguageModels.play(suite);

    assertThat(page("/language-models"))
        .contains(">Partial<", "1 of 4")
        .contains("3 sectors were not asked about; the whole would take up to 4,800 tokens.")
        .contains("No tokens left by the limit of this assessment: 378 of 400 used, for good");
  }

  @Test
  void endsLookingAgainOnceNothingRuns() throws Exception {
    LanguageModels.play(suite);
    for (int look = 0; look < 4; look++) {
      page("/language-models");
    }

    assertThat(page("/language-models"))
        .contains(">Complete<", "4 of 4")
        .doesNotContain("hx-trigger", "<progress");
  }

  @Test
  void showsLimitsDownToRequests() throws Exception {
    LanguageModels.play(suite);

    assertThat(page("/language-models"))
        .contains("href=\"/token-budgets/desk\"", "100,000 a day", "87,600");
    assertThat(page("/token-budgets/desk"))
        .contains("12,378 spent, 22 reserved", "of 100,000 a day; 87,600 left.")
        .contains("href=\"/token-budgets/desk/" + LanguageModels.JOB + "\"")
        .contains("?after=desk/" + LanguageModels.JOB);
    assertThat(page("/token-budgets/desk/" + LanguageModels.JOB))
        .contains("of 400; 22 left.", "pointwise 7", "Its requests by name.");
  }

  @Test
  void showsNamesAsTheyAre() throws Exception {
    LanguageModels.play(suite);

    assertThat(page("/language-models"))
        .contains("&lt;i&gt;x", "tiny&lt;b&gt;llama&lt;/b&gt;")
        .doesNotContain("<i>", "<b>");
  }

  @Test
  void isALineWhereNothingIsThereOrNothingIsKnown() throws Exception {
    assertThat(page("/language-models"))
        .contains("No language model has been asked about sectors yet.")
        .doesNotContain("<table");
    suite.ranking.stop();
    try {
      assertThat(page("/language-models")).contains("The ranking service cannot be reached.");
      assertThat(suite.get("/token-budgets/desk", "Accept", "text/html").statusCode())
          .isEqualTo(503);
    } finally {
      suite.ranking.start();
    }
  }

  @Test
  void givesTheSectionAloneToTheFirstPage() throws Exception {
    LanguageModels.play(suite);

    assertThat(page("/")).contains("hx-get=\"/language-models\" hx-trigger=\"load\"");
    assertThat(suite.get("/language-models", "HX-Request", "true").body())
        .startsWith("<section")
        .doesNotContain("<html", "<h1");
  }

  private String page(String path) throws Exception {
    var response = suite.get(path, "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
