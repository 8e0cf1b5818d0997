package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StandingsTableTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void showsEverySystemNextToChanceAndTheVerdict() {
    var report =
        JSON.readTree(
            """
            {"headline": "S_rank = 0.1", "systems": [
              {"name": "ridge@walk-forward", "protocol": "walk_forward", "p_value": 0.0123,
               "p_holm": null, "ci": {"s_rank": [0.01, 0.2]},
               "figures": {"s_rank": 0.1, "top_minus_bottom": 12.34, "ndcg_ratio": 0.991,
                           "ndcg_ratio_random": 0.9905}}],
             "verdict": ["No ranker beats chance."], "power_stated": "With 3 budgets.",
             "notes": ["A note."]}
            """);

    assertThat(StandingsTable.fits(report)).isTrue();
    assertThat(new StandingsTable(report).render())
        .startsWith("S_rank = 0.1\n")
        .containsPattern(
            "ridge@walk-forward +walk-forward +0\\.100 +0\\.010 to 0\\.200 +0\\.0123 +-")
        .containsPattern("0\\.991 +0\\.99[01]\n")
        .contains("No ranker beats chance.\n", "With 3 budgets.\n", "A note.\n");
  }

  @Test
  void putsWhatDiffersFirst() {
    var comparison =
        JSON.readTree(
            """
            {"measure": "s_rank", "budgets": 12, "verdict": "mine differs.", "onlyInA": ["old"],
             "onlyInB": [], "settings": [{"name": "code", "a": "1", "b": null}],
             "systems": [{"name": "mine", "a": 0.1, "b": 0.2, "difference": 0.1, "low": 0.05,
                          "high": 0.15, "pValue": 0.01, "holm": 0.02}]}
            """);

    assertThat(new ComparisonTable(comparison).render())
        .startsWith("differs")
        .containsPattern("code +1 +-")
        .contains("s_rank over 12 budgets")
        .containsPattern("mine +0\\.100 +0\\.200 +0\\.100 +0\\.050 to 0\\.150 +0\\.0100 +0\\.0200")
        .contains("mine differs.\nonly in A: old\n");
  }
}
