package org.basir.training.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// All outcomes of a contest.
///
/// @param thinking mean tokens of unlimited thinking
/// @param outcomes heat by heat, each in the order of its questions
public record Results(Contest contest, double thinking, List<Outcome> outcomes) {

  public Results {
    outcomes = List.copyOf(outcomes);
  }

  /// The outcomes of each heat, in the order they were run.
  SequencedMap<Heat, List<Outcome>> heats() {
    var heats = new LinkedHashMap<Heat, List<Outcome>>();
    for (var outcome : outcomes) {
      heats.computeIfAbsent(outcome.heat(), _ -> new ArrayList<>()).add(outcome);
    }
    return heats;
  }

  /// Budgets that entrants were compared at, ascending.
  SortedSet<Integer> budgets() {
    return new TreeSet<>(contest.budgets(thinking));
  }

  /// What the entrants of a contest did at one budget, by their names, in their order.
  Map<String, List<Outcome>> at(int budget) {
    var all = heats();
    var at = new LinkedHashMap<String, List<Outcome>>();
    for (var entrant : contest.entrants()) {
      at.put(entrant.name(), all.getOrDefault(new Heat(entrant.name(), budget), List.of()));
    }
    return at;
  }
}
