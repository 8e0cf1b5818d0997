package org.basir.training.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.Spending;
import org.basir.training.schedule.TrainingBudget;

/// Variants under budgets with seeds.
///
/// ```java
/// var comparison = new Comparison(order, FineTune.steps(order), variants, List.of(1.0, 5.0, 25.0),
///     List.of(1L, 2L, 3L));
/// var results = comparison.run(Trials.fineTuning(), progress);
/// ComparisonReport.of("Schedules under a budget", results).write(folder);
/// ```
///
/// @param base all that the variants don't say: data, sectors, folders
/// @param fullSteps of 100 %
/// @param variants in the order in which they are told; the first two are compared in pairs
/// @param percents of the full steps, ascending
public record Comparison(
    Order base, long fullSteps, List<Variant> variants, List<Double> percents, List<Long> seeds) {

  public Comparison {
    variants = some("variants", variants, variants.stream().map(Variant::label).toList());
    percents = some("budgets", percents, percents).stream().sorted().toList();
    seeds = some("seeds", seeds, seeds);
    percents.forEach(percent -> TrainingBudget.percentOf(fullSteps, percent));
  }

  /// Runs what hasn't been run yet, one training after the other.
  public Results run(Trials trials, Progress progress) {
    return new Execution(this, trials, progress).run();
  }

  /// The smallest budgets first, and all variants with one seed before the next: what is done when
  /// it is ended early can be compared.
  List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (double percent : percents) {
      for (long seed : seeds) {
        variants.forEach(variant -> runs.add(new Run(variant, percent, seed)));
      }
    }
    return runs;
  }

  long steps(Run run) {
    return TrainingBudget.percentOf(fullSteps, run.percent());
  }

  Order order(Run run) {
    return new Order(
        base.name(),
        base.data(),
        base.taxonomy(),
        base.home(),
        base.models(),
        run.variant().recipe().withSeed(run.seed()),
        Spending.ofSteps(steps(run)),
        run.variant().evaluations(),
        0,
        OptionalInt.empty(),
        base.codeVersion());
  }

  private static <T> List<T> some(String what, List<T> list, List<?> identities) {
    if (list.isEmpty() || new HashSet<>(identities).size() < list.size()) {
      throw new IllegalArgumentException(
          "%s must be given, each once, not %s".formatted(what, identities));
    }
    return List.copyOf(list);
  }
}
