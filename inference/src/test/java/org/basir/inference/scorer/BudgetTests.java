package org.basir.inference.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.ledger.Limit;
import org.basir.inference.llm.ScriptedModel;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.scorer.SectorResult.Scored;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.strategy.Advisory;
import org.basir.inference.strategy.Announced;
import org.basir.inference.strategy.PlanAndBudget;
import org.basir.inference.strategy.Planning;
import org.basir.inference.strategy.Strategy;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class BudgetTests {

  private static final List<Method> METHODS =
      List.of(
          new Method.Pointwise(),
          new Method.Pairwise(false),
          new Method.Pairwise(true),
          new Method.Listwise(5, 2));

  private static final List<Strategy> STRATEGIES =
      List.of(
          new Strategy.Direct(),
          new Strategy.Vanilla(),
          new Strategy.HardCap(),
          new Advisory("%s Within %d tokens.", AdvisoryFloor.usual()),
          new Announced(new MarkerWording("[{eighths}/8]")),
          PlanAndBudget.oneShot(Planning.Asked.of("trade").most(90).worth(1)),
          PlanAndBudget.sequential(Planning.Asked.of("trade").most(90).worth(0)));

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  /// Writes all that it may, wherever it is: thinks without end, and never ends its answer.
  private static String all(String prompt) {
    if (prompt.contains("\"credit\"") && !prompt.contains("<think>")) {
      return """
      {"steps":[{"text":"a","hint":"b","credit":40},{"text":"c","hint":"d","credit":60}]}\
      """;
    }
    return prompt.endsWith("<think>")
        ? "hm ".repeat(1000)
        : Setting.anyAnswer(prompt) + "!".repeat(1000);
  }

  private List<SectorBrief> briefs() {
    var briefs = new ArrayList<SectorBrief>();
    for (int code = 1; code <= 1 + random.nextInt(15); code++) {
      var passages =
          IntStream.range(0, random.nextInt(4))
              .mapToObj(_ -> "word ".repeat(1 + random.nextInt(60)))
              .toList();
      briefs.add(
          new SectorBrief(
              new SectorCode(code),
              "Trade",
              "",
              passages,
              random.nextInt(5) * random.nextDouble(),
              random.nextDouble()));
    }
    return briefs;
  }

  @Test
  void isNeverExceededByAModelThatWritesAllItMay() {
    System.out.println("seed " + seed);
    for (int i = 0; i < 400; i++) {
      var setting = new Setting();
      var method = METHODS.get(random.nextInt(METHODS.size()));
      var strategy = STRATEGIES.get(random.nextInt(STRATEGIES.size()));
      long most = random.nextLong(300);
      var settings =
          ScorerSettings.usual().withThinking(random.nextLong(most + 1), most).withPassages(3, 200);
      long tokens = random.nextLong(1L << (4 + random.nextInt(14)));
      long tenant = random.nextLong(1L << (4 + random.nextInt(14)));
      setting.ledger.limit(Setting.JOB.tenant(), Limit.of(tenant));
      var model =
          new ScriptedModel(
              random.nextBoolean() ? BudgetTests::all : prompt -> "Never. ".repeat(99));

      var scoring =
          setting.score(setting.scorer(model, method, strategy, settings), tokens, briefs());

      var job = setting.ledger.snapshot(Setting.JOB);
      assertThat(job.spent()).isLessThanOrEqualTo(Math.min(tokens, tenant));
      assertThat(job.reserved()).isZero();
      assertThat(job.overrun()).isZero();
      assertThat(scoring.spent().units())
          .isEqualTo(job.spent())
          .isEqualTo(scoring.spent().tokens().total());
    }
  }

  @Test
  void goesToTheSectorsWithMostMass() {
    System.out.println("seed " + seed);
    for (int i = 0; i < 200; i++) {
      var setting = new Setting();
      var method = METHODS.get(random.nextInt(METHODS.size()));
      var model = new ScriptedModel(Setting::anyAnswer);
      // texts of the same length, so that no sector is cheaper than another
      var briefs =
          IntStream.rangeClosed(10, 30)
              .mapToObj(code ->
                  new SectorBrief(
                      new SectorCode(code),
                      "Trade",
                      "",
                      List.of("Some words."),
                      random.nextInt(8),
                      random.nextDouble()))
              .toList();

      var scoring = setting.score(setting.scorer(model, method), random.nextLong(25_000), briefs);

      double least =
          scoring.sectors().stream()
              .filter(Scored.class::isInstance)
              .mapToDouble(it -> mass(briefs, it.sector()))
              .min()
              .orElse(Double.POSITIVE_INFINITY);
      assertThat(scoring.unscored())
          .allMatch(it -> mass(briefs, it.sector()) <= least)
          .extracting(Unscored::reason)
          .doesNotContain(SectorResult.Reason.UNUSABLE_ANSWER);
    }
  }

  private static double mass(List<SectorBrief> briefs, SectorCode sector) {
    return briefs.stream().filter(it -> it.code().equals(sector)).findFirst().orElseThrow().mass();
  }

  @Test
  void isUsedForMoreSectorsTheMoreThereIs() {
    var briefs =
        IntStream.rangeClosed(1, 20)
            .mapToObj(code -> Setting.brief(code, code, "Words. ".repeat(code)))
            .sorted(Comparator.comparing(SectorBrief::code).reversed())
            .toList();
    for (var method : METHODS) {
      int scored = 0;
      for (long tokens = 0; tokens <= 80_000; tokens += 4000) {
        var setting = new Setting();
        var scorer = setting.scorer(new ScriptedModel(Setting::anyAnswer), method);
        int now = 20 - setting.score(scorer, tokens, briefs).unscored().size();
        assertThat(now).isGreaterThanOrEqualTo(scored);
        scored = now;
      }
      assertThat(scored).isGreaterThan(8);
    }
  }
}
