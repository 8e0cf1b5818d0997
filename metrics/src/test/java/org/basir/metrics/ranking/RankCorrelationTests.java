package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.basir.metrics.GoldenFile;
import org.basir.metrics.input.CsvRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankCorrelationTests {

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithScipy(CsvRow row) {
    var list =
        BudgetList.of("b", GoldenFile.numbers(row, "returns"), GoldenFile.numbers(row, "scores"));

    assertThat(RankCorrelation.spearman(list)).isCloseTo(row.number("spearman"), within(1e-12));
    assertThat(RankCorrelation.kendall(list)).isCloseTo(row.number("kendall"), within(1e-12));
  }

  static List<CsvRow> golden() {
    return GoldenFile.rows("correlation.csv");
  }
}
