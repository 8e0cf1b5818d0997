package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.basir.metrics.GoldenFile;
import org.basir.metrics.format.TrecQrels;
import org.basir.metrics.format.TrecRun;
import org.basir.metrics.input.CsvRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolNdcgTests {

  private static final Offset<Double> EXACT = within(1e-9);

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithTheTools(CsvRow row) {
    assertThat(ToolNdcg.SKLEARN.mean(run(row), qrels(row), row.integer("k")))
        .isCloseTo(row.number("sklearn"), EXACT);
    assertThat(ToolNdcg.TREC.mean(run(row), qrels(row), row.integer("k")))
        .isCloseTo(row.number("trec"), EXACT);
    assertThat(ToolNdcg.BURGES.mean(run(row), qrels(row), row.integer("k")))
        .isCloseTo(row.number("burges"), EXACT);
  }

  static List<CsvRow> golden() {
    return GoldenFile.rows("tools.csv");
  }

  @Test
  void givesTheCheckValues() {
    var run = run("a b c d", ".5 .5 .5 .1");
    var qrels = qrels("a b c d", "3 2 0 1");

    assertThat(ToolNdcg.SKLEARN.mean(run, qrels, Ndcg.ALL)).isCloseTo(0.83627544, within(5e-9));
    assertThat(ToolNdcg.SKLEARN.mean(run, qrels, 2)).isCloseTo(0.63780053, within(5e-9));
    // descending by name puts the sector without gain first, as ignoring ties did there
    assertThat(ToolNdcg.TREC.mean(run, qrels, Ndcg.ALL)).isCloseTo(0.67043895, within(5e-9));
  }

  @Test
  void averagesOverTheBudgetsThatHaveBoth() {
    var run =
        new TrecRun(
            List.of(
                new TrecRun.Line("2018", "a", 1, 2, "x"),
                new TrecRun.Line("2018", "b", 2, 1, "x"),
                new TrecRun.Line("2019", "a", 1, 2, "x")));

    assertThat(ToolNdcg.TREC.perBudget(run, qrels("a b", "0 1"), Ndcg.ALL)).isEmpty();
    assertThat(ToolNdcg.TREC.mean(run, qrels("a b", "0 1"), Ndcg.ALL)).isNaN();
  }

  @Test
  void refusesWhatSklearnRefuses() {
    assertThatThrownBy(() -> ToolNdcg.SKLEARN.mean(run("a", "1"), qrels("a", "1"), 5))
        .hasMessage("ndcg_score refuses a list of one sector");
    assertThatThrownBy(() -> ToolNdcg.SKLEARN.mean(run("a b", "1 2"), qrels("a b", "1 -1"), 5))
        .hasMessage("ndcg_score refuses negative grades");
  }

  private static TrecRun run(CsvRow row) {
    return run(row.text("names"), row.text("scores"));
  }

  private static TrecRun run(String names, String scores) {
    var sectors = names.split(" ", -1);
    var said = scores.split(" ", -1);
    return new TrecRun(
        IntStream.range(0, sectors.length)
            .filter(i -> !said[i].equals("-"))
            .mapToObj(i ->
                new TrecRun.Line("b", sectors[i], i + 1, Double.parseDouble(said[i]), "golden"))
            .toList());
  }

  private static TrecQrels qrels(CsvRow row) {
    return qrels(row.text("names"), row.text("grades"));
  }

  private static TrecQrels qrels(String names, String grades) {
    var sectors = names.split(" ", -1);
    var given = grades.split(" ", -1);
    return new TrecQrels(
        IntStream.range(0, sectors.length)
            .mapToObj(i -> new TrecQrels.Line("b", sectors[i], Integer.parseInt(given[i])))
            .toList());
  }
}
