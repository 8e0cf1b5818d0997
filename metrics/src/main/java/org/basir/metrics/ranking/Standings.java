package org.basir.metrics.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.Holm;

/// All systems of a table, each against chance and against every other, corrected for how many
/// tests that makes.
///
/// @param systems in the order of the table, on the same budgets
/// @param againstChance the permutation p of each system by name, corrected over all of them but
///   the constant
/// @param contrasts of every two systems but the constant
public record Standings(
    List<RankedSystem> systems, Map<String, Double> againstChance, List<Contrast> contrasts) {

  public Standings {
    systems = List.copyOf(systems);
    againstChance = Collections.unmodifiableMap(new TreeMap<>(againstChance));
    contrasts = List.copyOf(contrasts);
  }

  /// Tests everything against everything.
  ///
  /// @throws IllegalArgumentException if two systems share a name or the budgets differ
  public static Standings of(List<RankedSystem> systems, Bootstrap bootstrap) {
    if (systems.stream().map(RankedSystem::name).distinct().count() < systems.size()) {
      throw new IllegalArgumentException(
          "Two systems share a name: " + systems.stream().map(RankedSystem::name).toList());
    }
    var tested = systems.stream().filter(system -> system.role() != Role.CHANCE).toList();
    return new Standings(systems, chance(tested), contrasts(tested, bootstrap));
  }

  /// The best baseline that any user could have had: leave-one-out ones know the future.
  public Optional<RankedSystem> strongestBaseline() {
    return systems.stream()
        .filter(system -> system.role() == Role.BASELINE)
        .filter(system -> system.protocol() != Protocol.LEAVE_ONE_OUT)
        .max(Comparator.comparingDouble(RankedSystem::skill));
  }

  /// The rankers, best first.
  public List<RankedSystem> rankers() {
    return systems.stream()
        .filter(system -> system.role() == Role.RANKER)
        .sorted(Comparator.comparingDouble(RankedSystem::skill).reversed())
        .toList();
  }

  /// The corrected permutation p; NaN for the constant.
  public double againstChance(RankedSystem system) {
    return againstChance.getOrDefault(system.name(), Double.NaN);
  }

  /// Whether its corrected p is below 5 per cent and its interval above zero.
  public boolean beatsChance(RankedSystem system) {
    return againstChance(system) < Verdict.LEVEL
        && system.evaluation().interval(RankingMeasure.S_RANK).low() > 0;
  }

  /// What the first scores more than the second.
  public Contrast contrast(RankedSystem first, RankedSystem second) {
    return contrasts.stream()
        .filter(it -> it.first().equals(first.name()) && it.second().equals(second.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Double> chance(List<RankedSystem> tested) {
    var adjusted =
        Holm.adjusted(tested.stream().mapToDouble(it -> it.evaluation().pValue()).toArray());
    var byName = new TreeMap<String, Double>();
    IntStream.range(0, adjusted.length).forEach(i -> byName.put(tested.get(i).name(), adjusted[i]));
    return byName;
  }

  /// A pair is corrected once and kept in both directions, so that each row reads from its system.
  private static List<Contrast> contrasts(List<RankedSystem> tested, Bootstrap bootstrap) {
    var pairs = new ArrayList<Contrast>();
    for (int i = 0; i < tested.size(); i++) {
      for (int j = i + 1; j < tested.size(); j++) {
        pairs.add(Contrast.of(tested.get(i), tested.get(j), bootstrap));
      }
    }
    var adjusted = Holm.adjusted(pairs.stream().mapToDouble(Contrast::pValue).toArray());
    var corrected = new ArrayList<Contrast>();
    for (int i = 0; i < adjusted.length; i++) {
      corrected.add(pairs.get(i).corrected(adjusted[i]));
      corrected.add(pairs.get(i).corrected(adjusted[i]).reversed());
    }
    return corrected;
  }
}
