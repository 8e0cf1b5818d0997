package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.basir.metrics.significance.Holm;
import org.basir.ranking.evaluation.Comparison.SystemDifference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Compares stored evaluations budget by budget.
@Service
public class EvaluationComparing {

  private final Evaluations evaluations;

  EvaluationComparing(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /// What differs between two evaluations.
  ///
  /// @param measure a figure that reports keep of every budget, such as `s_rank`
  /// @throws RefusedEvaluation if one is not there or not completed, or they have nothing in common
  @Transactional(readOnly = true)
  public Comparison compare(UUID a, UUID b, String measure) {
    var first = stored(a);
    var second = stored(b);
    var budgets = new TreeSet<>(first.budgets(measure));
    budgets.retainAll(second.budgets(measure));
    if (budgets.isEmpty()) {
      throw new RefusedEvaluation(
          "Evaluations %s and %s share no budget with the figure '%s'".formatted(a, b, measure));
    }
    var systems = corrected(differences(first, second, measure, budgets));
    return new Comparison(
        a,
        b,
        measure,
        budgets.size(),
        first.differingSettings(second),
        systems,
        without(first.systems(), second.systems()),
        without(second.systems(), first.systems()),
        verdict(systems));
  }

  private StoredReport stored(UUID id) {
    var evaluation =
        evaluations
            .findById(id)
            .orElseThrow(() -> new RefusedEvaluation("There is no evaluation " + id));
    if (evaluation.report() == null) {
      throw new RefusedEvaluation("Evaluation " + id + " has no report (yet)");
    }
    return StoredReport.parse(Objects.requireNonNull(evaluation.report()));
  }

  private static List<SystemDifference> differences(
      StoredReport first, StoredReport second, String measure, SortedSet<String> budgets) {
    var differences = new ArrayList<SystemDifference>();
    for (var system : first.systems()) {
      if (second.systems().contains(system)) {
        differences.add(
            difference(
                system,
                first.values(system, measure, budgets),
                second.values(system, measure, budgets)));
      }
    }
    return differences;
  }

  private static SystemDifference difference(String system, double[] a, double[] b) {
    var difference = Figures.BOOTSTRAP.difference(b, a);
    var interval = difference.interval();
    return new SystemDifference(
        system,
        mean(a),
        mean(b),
        difference.mean(),
        interval.isDefined() ? interval.low() : null,
        interval.isDefined() ? interval.high() : null,
        difference.twoSided(),
        difference.twoSided());
  }

  private static List<SystemDifference> corrected(List<SystemDifference> differences) {
    var holm = Holm.adjusted(differences.stream().mapToDouble(SystemDifference::pValue).toArray());
    var corrected = new ArrayList<SystemDifference>();
    for (var it : differences) {
      corrected.add(
          new SystemDifference(
              it.name(),
              it.a(),
              it.b(),
              it.difference(),
              it.low(),
              it.high(),
              it.pValue(),
              holm[corrected.size()]));
    }
    corrected.sort(
        Comparator.comparingDouble((SystemDifference it) -> Math.abs(it.difference())).reversed());
    return corrected;
  }

  private static String verdict(List<SystemDifference> systems) {
    if (systems.stream().allMatch(it -> it.difference() == 0)) {
      return "The figures of all common systems are the same.";
    }
    var found = systems.stream().filter(it -> it.holm() < 0.05).toList();
    if (found.isEmpty()) {
      var largest = systems.getFirst();
      return String.format(
          Locale.ROOT,
          "No difference is larger than chance allows; the largest is %+.3f for %s, corrected p ="
              + " %.4f.",
          largest.difference(),
          largest.name(),
          largest.holm());
    }
    return String.join(
        " ",
        found.stream()
            .map(it ->
                String.format(
                    Locale.ROOT,
                    "%s differs by %+.3f, corrected p = %.4f.",
                    it.name(),
                    it.difference(),
                    it.holm()))
            .toList());
  }

  private static List<String> without(Set<String> systems, Set<String> others) {
    return systems.stream().filter(system -> !others.contains(system)).toList();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
