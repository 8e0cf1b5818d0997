package org.basir.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.basir.metrics.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class LabelRankingTests {

  @SuppressWarnings("ArrayRecordComponent") // a golden case
  record Case(int[][] truth, float[][] scores, double expected) {}

  static List<Case> golden() {
    var json = JsonMapper.builder().build();
    return GoldenFile.lines("lrap.jsonl").stream()
        .map(line -> json.readValue(line, Case.class))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithScikitLearn(Case golden) {
    var truth = new boolean[golden.truth().length][];
    for (int row = 0; row < truth.length; row++) {
      truth[row] = new boolean[golden.truth()[row].length];
      for (int sector = 0; sector < truth[row].length; sector++) {
        truth[row][sector] = golden.truth()[row][sector] == 1;
      }
    }
    assertThat(LabelRanking.averagePrecision(golden.scores(), truth))
        .isCloseTo(golden.expected(), within(1e-12));
  }

  @Test
  void putsWhatIsNotANumberNowhereSpecial() {
    var nothing = new float[][] {{Float.NaN, Float.NaN}};
    assertThat(LabelRanking.averagePrecision(nothing, new boolean[][] {{true, false}}))
        .isEqualTo(0.5);
  }

  @Test
  void refusesScoresWithoutTruth() {
    assertThatThrownBy(() -> LabelRanking.averagePrecision(new float[1][2], new boolean[0][]))
        .hasMessage("1 rows of scores, 0 of truth");
    assertThatThrownBy(() -> LabelRanking.averagePrecision(new float[1][2], new boolean[1][3]))
        .hasMessage("2 scores of 3 sectors");
  }
}
