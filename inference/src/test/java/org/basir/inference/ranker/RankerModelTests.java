package org.basir.inference.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.basir.inference.ranker.FeatureColumn.Scaling;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RankerModelTests {

  private static final RankerModel LINEAR = new LinearModel(List.of(2.0, -1.0));

  /// Divides by the first column at 0, then on the right by the second at 1.
  private static final RankerModel TREES =
      new TreesModel(
          List.of(
              new Tree(
                  List.of(0, Tree.LEAF, 1),
                  List.of(0.0, 0.0, 1.0),
                  List.of(0.1, -1.0, 0.5, 0.0, 0.0, 0.25, 4.0))));

  private static final RankerModel STACKED =
      new StackedModel(
          List.of(new StackedModel.Member(0.5, LINEAR), new StackedModel.Member(2, TREES)));

  @Test
  void walksATreeToItsLeaf() {
    assertThat(TREES.score(new double[] {0, 9})).isEqualTo(-1);
    assertThat(TREES.score(new double[] {1, 1})).isEqualTo(0.25);
    assertThat(TREES.score(new double[] {1, 2})).isEqualTo(4);
  }

  @Test
  void givesEachColumnWhatItChangesAlongThePath() {
    assertThat(TREES.contributions(new double[] {1, 2})).containsExactly(0.4, 3.5);
    assertThat(LINEAR.contributions(new double[] {1, 2})).containsExactly(2, -2);
  }

  @RepeatedTest(10)
  void contributionsMakeUpTheScore(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var row = new double[] {random.nextGaussian(), random.nextGaussian()};
    for (var model : List.of(LINEAR, TREES, STACKED)) {
      var sum = model.base() + Arrays.stream(model.contributions(row)).sum();
      assertThat(sum)
          .as("%s, seed %d", model, repetition.getCurrentRepetition())
          .isEqualTo(model.score(row), within(1e-12));
    }
  }

  @Test
  void readsWhatItWrote() {
    var parameters = parameters(STACKED);
    assertThat(RankerParameters.parse(parameters.toJson().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(parameters);
  }

  @Test
  void refusesAModelThatReadsAnotherNumberOfColumns() {
    assertThatThrownBy(() -> parameters(new LinearModel(List.of(1.0))))
        .hasMessage("1 weights do not fit 2 columns");
  }

  @Test
  void givesEqualValuesTheSameRankAndUnknownOnesTheMiddle() {
    var codes = List.of(code(1), code(2), code(3), code(4));
    var sheet =
        new FeatureSheet(
            codes, Map.of("x", new TreeMap<>(Map.of(code(1), 5.0, code(2), 5.0, code(4), 9.0))));

    var rows = sheet.rows(List.of(new FeatureColumn("x", Scaling.CENTRED_RANK)));

    assertThat(rows).isDeepEqualTo(new double[][] {{-0.25}, {-0.25}, {0}, {0.5}});
  }

  private static RankerParameters parameters(RankerModel model) {
    var fit = new Fit(List.of(0.25), model);
    return new RankerParameters(
        "test",
        "mean_cc_m1_p1",
        2001,
        List.of(FeatureColumn.HISTORY, new FeatureColumn("x", Scaling.CENTRED_RANK)),
        List.of(
            new CutOff(2002, 3, LocalDate.of(2001, 2, 28), List.of("banks"), fit, List.of(fit))),
        List.of());
  }

  private static SectorCode code(int value) {
    return new SectorCode(value);
  }
}
