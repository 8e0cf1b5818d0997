package org.basir.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void keepsTheNamesOfClassificationFigures() {
    var json = JSON.readTree(Samples.classification().json());

    // Sectors: banks 2 of 2, steel 0 of 1; excerpts: 1 and 2/3.
    assertFigure(json, "micro_f1", 4 / 5.0);
    assertFigure(json, "macro_f1_all", 1 / 2.0);
    assertFigure(json, "macro_f1_supported", 1 / 2.0);
    assertFigure(json, "weighted_f1", 2 / 3.0);
    assertFigure(json, "samples_f1", 5 / 6.0);
    assertFigure(json, "subset_accuracy", 1 / 2.0);
    assertThat(json.get("excerpts").asInt()).isEqualTo(2);
    assertThat(json.get("model").asString()).isEqualTo("bge-head-1");
    assertThat(json.at("/ci/micro_f1").size()).isEqualTo(2);
    assertThat(json.at("/baselines/always <nothing>/micro_f1").asDouble())
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(json.at("/sectors/1/slug").asString()).isEqualTo("steel");
    assertThat(json.at("/sectors/1/train").asInt()).isEqualTo(7);
    assertThat(json.at("/sectors/1/support").asInt()).isEqualTo(1);
  }

  @Test
  void keepsTheNamesOfRankingFigures() {
    var json = JSON.readTree(Samples.ranking().json());

    assertFigure(json, "s_rank", 1);
    assertFigure(json, "spearman", 1);
    assertFigure(json, "ndcg_rank", 1);
    assertThat(json.get("s_rank_ci").get(0).asDouble()).isCloseTo(1, within(1e-12));
    assertThat(json.get("ndcg_random").asDouble()).isCloseTo(0.807, within(1e-3));
    assertThat(json.get("p_value").asDouble()).isBetween(1 / 201.0, 0.05);
    assertThat(json.get("budgets").asInt()).isEqualTo(2);
    assertThat(json.get("ranker").asString()).isEqualTo("ridge-1");
    assertThat(json.at("/baselines/constant/s_rank").asDouble()).isCloseTo(0, within(1e-12));
    assertThat(json.at("/figures/ndcg_ratio").asDouble()).isPositive();
    assertThat(json.at("/per_budget/1/budget").asString()).isEqualTo("2017");
  }

  @Test
  void carriesTheManifest() {
    var manifest = JSON.readTree(Samples.ranking().json()).get("manifest");

    assertThat(manifest.at("/data/0/name").asString()).isEqualTo("labels.jsonl");
    assertThat(manifest.at("/data/0/sha256").asString()).hasSize(64);
    assertThat(manifest.at("/models/0/id").asString()).isEqualTo("bge-head-1");
    assertThat(manifest.get("code_version").asString()).isEqualTo("0.1.0");
    assertThat(manifest.get("seed").asInt()).isEqualTo(42);
    assertThat(manifest.at("/parameters/split").asString()).isEqualTo("dev");
    assertThat(manifest.get("created_at").asString()).isEqualTo("2026-01-02T03:04:05Z");
  }

  @Test
  void hasNoNaN() {
    var object = Json.object();
    Json.put(object, "undefined", Double.NaN);

    assertThat(JSON.readTree(Json.text(object)).get("undefined").isNull()).isTrue();
  }

  private static void assertFigure(JsonNode json, String name, double expected) {
    assertThat(json.get(name).asDouble()).as(name).isCloseTo(expected, within(1e-12));
  }
}
