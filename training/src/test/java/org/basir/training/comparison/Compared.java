package org.basir.training.comparison;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.data.DataOptions;
import org.basir.training.data.TrainingData;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.Spending;
import org.basir.training.finetune.TrialResult;
import org.basir.training.recipe.Recipe;

/// Comparisons of schedules on two texts.
final class Compared {

  private static final Taxonomy TAXONOMY =
      Taxonomy.of(List.of(new Sector(new SectorCode(1), "gold", "Gold", "Jewels.", "", "")));

  private Compared() {}

  static Comparison comparison(List<String> schedules, List<Double> percents, List<Long> seeds) {
    return new Comparison(
        order(),
        200,
        new Variation(Axis.SCHEDULE, schedules).of(Recipe.standard()),
        percents,
        seeds);
  }

  /// Micro-F1 by schedule, then by budget and, within it, by seed.
  static Results results(Comparison comparison, double[]... microF1) {
    var measured = new HashMap<Run, TrialResult>();
    for (int variant = 0; variant < microF1.length; variant++) {
      int next = 0;
      for (double percent : comparison.percents()) {
        for (long seed : comparison.seeds()) {
          measured.put(
              new Run(comparison.variants().get(variant), percent, seed),
              FakeTrials.result(microF1[variant][next++], 1, List.of()));
        }
      }
    }
    return new Results(comparison, measured, List.of());
  }

  private static Order order() {
    var rows =
        List.of(
            row("a", 2010, "The duty on gold goes up from today on.", "train"),
            row("b", 2016, "Bullion will be taxed as it was in the past.", "dev"));
    return new Order(
        "trial",
        TrainingData.of(new LabelledExcerpts("made up", rows), DataOptions.standard(TAXONOMY)),
        TAXONOMY,
        Path.of("home"),
        Path.of("models"),
        Recipe.standard(),
        Spending.ofSteps(200),
        1,
        0,
        OptionalInt.empty(),
        "test");
  }

  private static LabelledExcerpt row(String id, int year, String text, String split) {
    return new LabelledExcerpt(
        id, String.valueOf(year), year, "", "", text, Set.of(new SectorCode(1)), split);
  }
}
