package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTableTests {

  @Test
  void putsTheModelAboveItsBaselines() {
    var report =
        """
        {"model": "head-1", "micro_f1": 0.66, "samples_f1": 0.7,
         "baselines": {"tfidf": {"micro_f1": 0.606, "samples_f1": 0.65}}}
        """;

    assertThat(render(report).lines())
        .anyMatch(line -> line.matches("head-1 +0\\.660 .* 0\\.700"))
        .anyMatch(line -> line.matches("tfidf +0\\.606 .* 0\\.650"));
  }

  @Test
  void startsWithTheHeadlineOfARanking() {
    var report =
        """
        {"ranker": "r-1", "headline": "S_rank = 0.1", "s_rank": 0.1, "p_value": 0.04,
         "baselines": {}}
        """;

    assertThat(render(report).lines())
        .startsWith("S_rank = 0.1")
        .anyMatch(line -> line.matches("r-1 +0\\.100 .* 0\\.040"));
  }

  private static String render(String report) {
    return EvaluationTable.of(JsonMapper.shared().readTree(report)).render();
  }
}
