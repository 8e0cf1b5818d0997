package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ModelTableTests {

  @Test
  void marksTheActiveModelAndShowsWhatIsKnown() {
    var lines =
        models(
            """
            [{"id": "tuned", "version": "tuned-1a", "active": true, "base": "all-minilm-l6-v2",
              "figures": {"micro_f1": 0.7512, "macro_f1_supported": 0.55},
              "trainedAt": "2026-11-24T07:55:23Z"},
             {"id": "bge", "version": "bge-2b", "active": false, "base": null, "figures": null,
              "trainedAt": null}]
            """);

    assertThat(lines)
        .containsExactly(
            "   name   version   micro F1  macro F1  base              trained at",
            "*  tuned  tuned-1a  0.751     0.550     all-minilm-l6-v2  2026-11-24T07:55:23Z",
            "   bge    bge-2b    -         -         -                 -");
  }

  @Test
  void tellsWhoPromotedWhatAndWhy() {
    var lines =
        changes(
            """
            [{"id": 2, "version": "bge-2b", "previous": "tuned-1a", "action": "ROLLED_BACK",
              "at": "2026-11-24T08:00:00.615112Z", "by": null, "note": null},
             {"id": 1, "version": "tuned-1a", "previous": "bge-2b", "action": "PROMOTED",
              "at": "2026-11-24T07:00:00Z", "by": "asha", "note": "better\\non 2024"}]
            """);

    assertThat(lines)
        .containsExactly(
            "at                    change       version   before    by    note",
            "2026-11-24T08:00:00Z  rolled back  bge-2b    tuned-1a  -     -",
            "2026-11-24T07:00:00Z  promoted     tuned-1a  bge-2b    asha  better on 2024");
  }

  @Test
  void hasOnlyAHeadingWhereNothingWasPromoted() {
    assertThat(changes("[]")).containsExactly("at  change  version  before  by  note");
  }

  private static List<String> models(String json) {
    return new ModelTable(JsonMapper.shared().readTree(json)).lines();
  }

  private static List<String> changes(String json) {
    return new PromotionTable(JsonMapper.shared().readTree(json)).lines();
  }
}
