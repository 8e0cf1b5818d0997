package org.basir.metrics.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Judgement;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.PermutationTest;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Small reports whose figures can be worked out by hand.
final class Samples {

  static final SectorCode BANKS = new SectorCode(1);
  static final SectorCode STEEL = new SectorCode(2);
  static final Bootstrap BOOTSTRAP = new Bootstrap(200, 0.95, 1);
  static final Manifest MANIFEST =
      Manifest.of(
          List.of(new DataFile("labels.jsonl", 12, sha256("labels"))),
          List.of(new ModelReference("bge-head-1", sha256("model"))),
          "0.1.0",
          42,
          Map.of("split", "dev"),
          Instant.parse("2026-01-02T03:04:05Z"));

  private Samples() {}

  static ClassificationReport classification() {
    var right = new Judgement("2016", Set.of(BANKS), Set.of(BANKS));
    var half = new Judgement("2017", Set.of(BANKS, STEEL), Set.of(BANKS));
    var missed = new Judgement("2017", Set.of(STEEL), Set.of());
    return new ClassificationReport(
        "bge-head-1",
        evaluation(right, half),
        List.of(new Compared<>("always <nothing>", evaluation(right, missed))),
        taxonomy(),
        Optional.of(new LabelStatistics(9, new TreeMap<>(Map.of(STEEL, 7)))),
        MANIFEST);
  }

  static RankingReport ranking() {
    double[] returns = {.03, .01, .02, -.01};
    var right = new double[] {4, 2, 3, 1};
    return new RankingReport(
        "ridge-1",
        ranked(BudgetList.of("2016", returns, right), BudgetList.of("2017", returns, right)),
        List.of(
            new Compared<>(
                "constant",
                ranked(
                    BudgetList.of("2016", returns, new double[4]),
                    BudgetList.of("2017", returns, new double[4])))),
        BOOTSTRAP,
        MANIFEST);
  }

  private static ClassificationEvaluation evaluation(Judgement... rows) {
    return ClassificationEvaluation.of(
        new Judgements(taxonomy().codes(), List.of(rows)), BOOTSTRAP);
  }

  private static RankingEvaluation ranked(BudgetList... lists) {
    return RankingEvaluation.of(List.of(lists), BOOTSTRAP, new PermutationTest(200, 1));
  }

  private static Taxonomy taxonomy() {
    return Taxonomy.of(
        List.of(
            new Sector(BANKS, "banks", "Banks & \"Lenders\"", "", "", ""),
            new Sector(STEEL, "steel", "Steel", "", "", "")));
  }

  private static Sha256 sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
