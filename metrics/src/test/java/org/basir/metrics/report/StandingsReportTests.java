package org.basir.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.PowerSimulation;
import org.basir.metrics.ranking.Protocol;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.Role;
import org.basir.metrics.ranking.Standings;
import org.basir.metrics.report.DotPlot.Dot;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.PermutationTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StandingsReportTests {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 0.95, 1);

  private final StandingsReport report =
      new StandingsReport(
          "all budgets",
          Standings.of(
              List.of(
                  system("good<b>", Role.RANKER, 1),
                  system("past", Role.BASELINE, 0.2),
                  system("constant", Role.CHANCE, 0)),
              BOOTSTRAP),
          new PowerSimulation(50, 1).of(lists(0)));

  @Test
  void tellsProgramsEverything() {
    var json = JsonMapper.shared().readTree(report.json());

    assertThat(json.at("/systems/0/name").asString()).isEqualTo("good<b>");
    assertThat(json.at("/systems/0/role").asString()).isEqualTo("ranker");
    assertThat(json.at("/systems/0/beats_chance").asBoolean()).isTrue();
    assertThat(json.at("/systems/0/figures/ndcg_ratio_random").asDouble()).isPositive();
    assertThat(json.at("/systems/0/per_budget").size()).isEqualTo(6);
    assertThat(json.at("/systems/0/per_budget/0/s_rank").isNumber()).isTrue();
    assertThat(json.at("/systems/2/p_holm").isNull()).isTrue();
    assertThat(json.at("/contrasts").size()).isEqualTo(2);
    assertThat(json.at("/power/s_rank_critical").asDouble()).isPositive();
    assertThat(json.at("/verdict").size()).isEqualTo(3);
  }

  @Test
  void showsEverySystemInEveryTable() {
    assertThat(report.tables())
        .extracting(Table::title)
        .containsExactly(
            "Rankers and baselines, all budgets",
            "NDCG next to chance, all budgets",
            "Differences in S rank, all budgets",
            "S rank per budget, all budgets");
    assertThat(report.skill().rows()).hasSize(3);
    assertThat(report.tables().get(2).rows()).hasSize(1);
    assertThat(report.tables().get(3).rows()).hasSize(6);
    assertThat(report.powerStated()).startsWith("With 6 budgets the mean S rank");
  }

  @Test
  void drawsDotsBeforeChanceAndMapsOfHits() {
    var page = new StringBuilder();
    new HtmlPlot(
            new DotPlot(
                "S", "n", "S", List.of(new Dot("2016", .5, -.2, .2), new Dot("2017", .1, -.2, .2))))
        .render(page);
    new HtmlPlot(
            new HitMap(
                "Hits",
                "",
                List.of("2016", "2017"),
                List.of(
                    new HitMap.Row("A & B", List.of(.95, -.3)),
                    new HitMap.Row("C", List.of(Double.NaN, 0.0)))))
        .render(page);

    assertThat(page)
        .contains("class=\"outside\"", "class=\"inside\"", ">0.500<")
        .contains(
            "class=\"hit-4\" title=\"2016: 0.950\"", "class=\"miss-1\"", "A &amp; B", "<td></td>");
  }

  private static RankedSystem system(String name, Role role, double signal) {
    var evaluation = RankingEvaluation.of(lists(signal), BOOTSTRAP, new PermutationTest(200, 1));
    return new RankedSystem(name, role, Protocol.WALK_FORWARD, 6, evaluation);
  }

  private static List<BudgetList> lists(double signal) {
    var random = new SplittableRandom(5);
    return IntStream.range(0, 6)
        .mapToObj(i -> {
          var returns = random.doubles(20, -.1, .1).toArray();
          var scores =
              IntStream.range(0, 20)
                  .mapToDouble(
                      j -> signal == 0 ? 0 : signal * returns[j] + random.nextDouble(-.02, .02))
                  .toArray();
          return BudgetList.of("b" + i, returns, scores);
        })
        .toList();
  }
}
