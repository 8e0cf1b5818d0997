package org.basir.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.basir.metrics.significance.Bootstrap;
import org.basir.training.finetune.TrialResult;
import org.basir.training.finetune.TrialResult.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Figures worked by hand.
class FindingsTests {

  private static final List<String> THREE = List.of("rex", "linear", "cosine");
  private static final List<Long> SEEDS = List.of(1L, 2L);

  @Test
  void ranksShareWhatIsEqual() {
    var results =
        Compared.results(
            Compared.comparison(THREE, List.of(5.0, 50.0), SEEDS),
            new double[] {0.6, 0.4, 0.1, 0.1},
            new double[] {0.5, 0.5, 0.2, 0.2},
            new double[] {0.5, 0.3, 0.3, 0.3});

    var low = Standing.of(results, Findings::isLow);
    // ranks 1 and 2; 2.5 and 1; 2.5 and 3
    assertThat(low).extracting(Standing::meanRank).containsExactly(1.5, 1.75, 2.75);
    assertThat(low).extracting(Standing::top1).containsExactly(0.5, 0.5, 0.0);
    assertThat(low).extracting(Standing::top3).containsOnly(1.0);
    var high = Standing.of(results, percent -> !Findings.isLow(percent));
    assertThat(high).extracting(Standing::meanRank).containsExactly(3.0, 2.0, 1.0);
  }

  @Test
  void ranksLeaveOutCellsInWhichOneFailed() {
    var comparison = Compared.comparison(List.of("rex", "linear"), List.of(5.0), SEEDS);
    var whole = Compared.results(comparison, new double[] {0.6, 0.1}, new double[] {0.5, 0.5});
    var measured = new HashMap<>(whole.measured());
    measured.remove(new Run(comparison.variants().getLast(), 5, 2));
    var results = new Results(comparison, measured, List.of());

    assertThat(Standing.of(results, Findings::isLow).getFirst())
        .isEqualTo(new Standing(comparison.variants().getFirst(), 1, 1, 1, 1));
  }

  @Test
  void resamplesExcerptsInPairsWithAllTheirSeeds() {
    var comparison = Compared.comparison(List.of("rex", "linear"), List.of(5.0), SEEDS);
    var first = comparison.variants().getFirst();
    var second = comparison.variants().getLast();
    var measured = new HashMap<Run, TrialResult>();
    for (long seed : SEEDS) {
      measured.put(
          new Run(first, 5, seed),
          FakeTrials.result(0.5, 1, List.of(new Row(1, 0, 0), new Row(0, 1, 1))));
      measured.put(
          new Run(second, 5, seed),
          FakeTrials.result(0, 1, List.of(new Row(0, 1, 1), new Row(0, 1, 1))));
    }
    var gain =
        PairedGain.of(
                new Results(comparison, measured, List.of()), first, second, 5, Bootstrap.of(1))
            .orElseThrow();

    // 2 * 2 / (2 * 2 + 4) against 0; the first excerpt twice gives 1, the second twice 0
    assertThat(gain.gain()).isEqualTo(0.5);
    assertThat(gain.interval().low()).isZero();
    assertThat(gain.interval().high()).isEqualTo(1);
    assertThat(gain.seeds()).isEqualTo(2);
  }

  @Test
  void varyAsASampleOfSeedsDoes() {
    var spread = Spread.of(new double[] {0.72, 0.74});

    assertThat(spread.sd()).isCloseTo(0.0141421356, within(1e-9));
    assertThat(spread.text()).isEqualTo("0.730 (sd 0.014)");
    assertThat(Spread.of(new double[] {0.5}).text()).isEqualTo("0.500");
    assertThat(Spread.of(new double[0]).text()).isEqualTo("-");
  }

  @Test
  void preferWhatIsBetterWithLittleAndNoWorseWithAll() {
    assertThat(verdict(0.72, 0.72)).startsWith("rex is preferred: its mean rank");
    assertThat(verdict(0.71, 0.71)).startsWith("rex is not preferred").contains("at 100 %");
    assertThat(verdict(0.72, 0.72)).contains("25 % is 1.00, that of linear 2.00");
  }

  /// Linear has 0.73 in full, and seeds differ by 0.014.
  private static String verdict(double one, double other) {
    return new Verdict(
            Compared.results(
                Compared.comparison(List.of("rex", "linear"), List.of(5.0, 100.0), SEEDS),
                new double[] {0.6, 0.6, one, other},
                new double[] {0.5, 0.5, 0.72, 0.74}))
        .text();
  }

  @Test
  void decideNothingThatWasNotRun() {
    var comparison = Compared.comparison(List.of("rex", "linear"), List.of(5.0), SEEDS);
    var better = Compared.results(comparison, new double[] {0.6, 0.6}, new double[] {0.5, 0.5});
    var equal = Compared.results(comparison, new double[] {0.5, 0.5}, new double[] {0.5, 0.5});

    assertThat(new Verdict(better).text()).startsWith("rex is not decided on").contains("100 %");
    assertThat(new Verdict(equal).text()).startsWith("rex is not preferred");
    assertThat(new Verdict(new Results(comparison, new HashMap<>(), List.of())).text())
        .startsWith("No verdict");
  }

  @Test
  void areWrittenForPeopleAndPrograms(@TempDir Path folder) throws IOException {
    var comparison = Compared.comparison(THREE, List.of(1.0, 5.0), SEEDS);
    var trials = new FakeTrials(recipe -> recipe.optimiser().schedule().equals("rex") ? 0.6 : 0.5);
    var report = ComparisonReport.of("Schedules", comparison.run(trials, new Heard()));
    report.write(folder.resolve("new"));

    var json = JsonMapper.builder().build().readTree(folder.resolve("new/results.json").toFile());
    assertThat(json.path("runs").size()).isEqualTo(12);
    assertThat(json.at("/runs/0/micro_f1").asDouble()).isEqualTo(0.6);
    assertThat(json.at("/standings_to_25_percent/0/mean_rank").asDouble()).isEqualTo(1);
    assertThat(json.at("/standings_above_25_percent/0/mean_rank").isNull()).isTrue();
    assertThat(json.at("/manifest/parameters/full steps").asString()).isEqualTo("200");
    assertThat(Files.readString(folder.resolve("new/report.html")))
        .contains("<polyline", "cross-entropy", "macro over sectors with support");
    assertThat(report.page().text())
        .contains("rex", "0.600 (sd 0.000)", "rex minus linear at 1 %: micro F1 +0.000", "2.50");
  }

  @Test
  void areWrittenEvenIfNothingWasMeasured(@TempDir Path folder) {
    var comparison = Compared.comparison(THREE, List.of(1.0), SEEDS);
    ComparisonReport.of("Schedules", new Results(comparison, new HashMap<>(), List.of()))
        .write(folder);

    assertThat(folder).isDirectoryContaining("glob:**/report.html");
  }
}
