package org.basir.ranking.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.ranking.Protocol;
import org.basir.metrics.ranking.Role;
import org.basir.metrics.taxonomy.SectorCode;

/// A row of the table to be: a contender of ours or a run that was sent.
///
/// @param scores by day of the budget and sector; a day it knows nothing of is absent
record Contestant(
    String name, Role role, Protocol protocol, Map<LocalDate, Map<SectorCode, Double>> scores) {

  /// Our contenders that know any budget, and the runs among them by their role: the service's
  /// ranker, other rankers, what they become without text, baselines, chance.
  static List<Contestant> all(List<EvaluationBudgets.Scored> budgets, List<SentRun> runs) {
    var all = new TreeMap<Role, List<Contestant>>();
    for (var contender : Contender.values()) {
      add(all, of(contender, budgets));
    }
    runs.forEach(run -> add(all, of(run)));
    return all.values().stream().flatMap(List::stream).toList();
  }

  private static void add(SortedMap<Role, List<Contestant>> all, Contestant contestant) {
    if (!contestant.scores().isEmpty()) {
      all.computeIfAbsent(contestant.role(), _ -> new ArrayList<>()).add(contestant);
    }
  }

  private static Contestant of(Contender contender, List<EvaluationBudgets.Scored> budgets) {
    var scores = new TreeMap<LocalDate, Map<SectorCode, Double>>();
    for (var budget : budgets) {
      if (budget.scores().knows(contender)) {
        scores.put(budget.budget().date(), budget.scores().of(contender));
      }
    }
    return new Contestant(contender.key(), contender.role(), contender.protocol(), scores);
  }

  private static Contestant of(SentRun sent) {
    var run = sent.run();
    return new Contestant(
        run.name(), run.role(), run.protocol(), Collections.unmodifiableMap(run.scores()));
  }

  boolean knows(LocalDate budget) {
    return scores.containsKey(budget);
  }

  /// What it says of these sectors; where it knows nothing of the budget, all are equal.
  Map<SectorCode, Double> of(LocalDate budget, Iterable<SectorCode> sectors) {
    var known = scores.get(budget);
    if (known != null) {
      return known;
    }
    var equal = new TreeMap<SectorCode, Double>();
    sectors.forEach(sector -> equal.put(sector, 0.0));
    return equal;
  }
}
