package org.basir.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.metrics.GoldenFile;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ClassificationEvaluationTests {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(500, 0.95, 1);
  private static final SectorCode A = new SectorCode(1);
  private static final SectorCode B = new SectorCode(2);
  private static final SectorCode C = new SectorCode(3);

  record Row(Set<SectorCode> truth, Set<SectorCode> predicted) {}

  record Case(
      List<SectorCode> sectors,
      ZeroDivision zero_division,
      List<Row> rows,
      Map<Measure, Double> expected) {}

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithScikitLearn(Case golden) {
    var evaluation =
        ClassificationEvaluation.of(
            new Judgements(golden.sectors(), inBudgetsOfFive(golden.rows())),
            golden.zero_division(),
            BOOTSTRAP);

    assertThat(golden.expected()).containsOnlyKeys(Measure.values());
    golden
        .expected()
        .forEach((measure, expected) ->
            assertThat(evaluation.value(measure))
                .as(measure.label())
                .isCloseTo(expected, within(1e-12)));
  }

  static List<Case> golden() {
    var json = JsonMapper.builder().build();
    return GoldenFile.lines("classification.jsonl").stream()
        .map(line -> json.readValue(line, Case.class))
        .toList();
  }

  @Test
  void listsEverySectorWithItsCounts() {
    var evaluation =
        evaluate(
            new Judgement("2016", Set.of(A, B), Set.of(A)),
            new Judgement("2016", Set.of(B), Set.of(A, B)));

    assertThat(evaluation.sectors())
        .containsExactly(
            new SectorFigures(A, 1, 2, 1, 0.5, 1, 2 / 3.0),
            new SectorFigures(B, 2, 1, 1, 1, 0.5, 2 / 3.0),
            new SectorFigures(C, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void resamplesBudgetsAndNotExcerpts() {
    // Within a budget all is right or all is wrong: with two of four budgets right, a quarter of
    // the resamples has at most one right, and none of the intervals is narrow.
    var rows =
        IntStream.range(0, 400)
            .mapToObj(i -> new Judgement("b" + i % 4, Set.of(A), Set.of(i % 4 < 2 ? A : B)))
            .toArray(Judgement[]::new);
    var interval = evaluate(rows).interval(Measure.SUBSET_ACCURACY);

    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isEqualTo(1);
    assertThat(evaluate(rows).budgets()).isEqualTo(4);
  }

  @Test
  void hasNoIntervalForOneBudget() {
    var evaluation = evaluate(new Judgement("2016", Set.of(A), Set.of(A)));

    assertThat(evaluation.interval(Measure.MICRO_F1).isDefined()).isFalse();
    assertThat(evaluation.value(Measure.MICRO_F1)).isEqualTo(1);
  }

  @Test
  void refusesSectorsOutsideTheTaxonomy() {
    assertThatThrownBy(() -> evaluate(new Judgement("b", Set.of(new SectorCode(9)), Set.of(A))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Sectors outside the taxonomy: [9]");
    assertThatThrownBy(() -> new Judgements(List.of(A), List.of()))
        .hasMessage("There is nothing to evaluate");
  }

  private static ClassificationEvaluation evaluate(Judgement... rows) {
    return ClassificationEvaluation.of(new Judgements(List.of(C, A, B), List.of(rows)), BOOTSTRAP);
  }

  private static List<Judgement> inBudgetsOfFive(List<Row> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Judgement("b" + i / 5, rows.get(i).truth(), rows.get(i).predicted()))
        .toList();
  }
}
