package org.basir.metrics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.basir.metrics.format.TrecQrels;
import org.basir.metrics.format.TrecRun;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.Gain;
import org.basir.metrics.ranking.Ndcg;
import org.basir.metrics.ranking.ToolNdcg;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TrecExportTests {

  private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

  private final Taxonomy taxonomy =
      Taxonomy.of(
          IntStream.rangeClosed(1, 40)
              .mapToObj(i -> new Sector(new SectorCode(i), "sector-" + i, "S" + i, "", "", ""))
              .toList());
  private final TrecExport export = new TrecExport(taxonomy);
  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void putsTiesAsTrecEvalDoesAndLeavesOutWhatHasNoReturn() throws IOException {
    var text = new StringWriter();
    export.run(
        text,
        "r@walk-forward",
        DAY,
        Map.of(code(1), .5, code(2), .5, code(3), .9, code(4), 1.0),
        Map.of(code(1), .0, code(2), .0, code(3), .1));

    assertThat(text)
        .hasToString(
            """
            2016-02-29 Q0 sector-3 1 0.9 r@walk-forward
            2016-02-29 Q0 sector-2 2 0.5 r@walk-forward
            2016-02-29 Q0 sector-1 3 0.5 r@walk-forward
            """);
  }

  @Test
  void gradesByQuintileOrRank() throws IOException {
    var returns = Map.of(code(1), .1, code(2), .2, code(3), .2, code(4), .4, code(5), .5);

    assertThat(grades(returns, Grades.QUINTILE)).containsExactly(0, 1, 1, 3, 4);
    assertThat(grades(returns, Grades.RANK)).containsExactly(0, 3, 3, 6, 8);
  }

  @RepeatedTest(10)
  void givesOurOwnNdcgUnderRankGainsToEveryToolWithoutExponents() throws IOException {
    var returns = new TreeMap<SectorCode, Double>();
    var scores = new TreeMap<SectorCode, Double>();
    for (var sector : taxonomy.codes()) {
      returns.put(sector, Math.rint(random.nextDouble(-.1, .1) * 200) / 200);
      scores.put(sector, random.nextDouble());
    }
    var run = run(scores, returns);
    var qrels = qrels(returns, Grades.RANK);
    var ours = Ndcg.at(10, Gain.RANK).value(BudgetList.of("b", returns, scores));

    assertThat(ToolNdcg.TREC.mean(run, qrels, 10))
        .as("seed %d", seed)
        .isCloseTo(ours, within(1e-9));
    assertThat(ToolNdcg.SKLEARN.mean(run, qrels, 10)).isCloseTo(ours, within(1e-9));
  }

  @RepeatedTest(10)
  void isReadAgainAsItWas() throws IOException {
    var scores = new TreeMap<SectorCode, Double>();
    taxonomy.codes().forEach(sector -> scores.put(sector, random.nextDouble() * 1e-9 - 3));
    var text = new StringWriter();
    export.run(text, "r@leave-one-out", DAY, scores, scores);
    var file = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));

    var read = new RunFiles(taxonomy, Set.of()).read(file);

    assertThat(read.faults()).isEmpty();
    assertThat(read.runs().getFirst().scores().get(DAY)).as("seed %d", seed).isEqualTo(scores);
    assertThat(read.runs().getFirst().name()).isEqualTo("r@leave-one-out");
  }

  private List<Integer> grades(Map<SectorCode, Double> returns, Grades grades) throws IOException {
    return qrels(returns, grades).lines().stream().map(TrecQrels.Line::grade).toList();
  }

  private TrecRun run(Map<SectorCode, Double> scores, Map<SectorCode, Double> returns)
      throws IOException {
    var text = new StringWriter();
    export.run(text, "r", DAY, scores, returns);
    return TrecRun.read("run", new StringReader(text.toString()));
  }

  private TrecQrels qrels(Map<SectorCode, Double> returns, Grades grades) throws IOException {
    var text = new StringWriter();
    export.qrels(text, DAY, returns, grades);
    return TrecQrels.read("qrels", new StringReader(text.toString()));
  }

  private static SectorCode code(int value) {
    return new SectorCode(value);
  }
}
