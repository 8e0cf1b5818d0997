package org.basir.training.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.basir.metrics.significance.Holm;
import org.basir.metrics.significance.McNemar;

/// Two entrants' outcomes of the same questions at the same budget.
///
/// @param gain share of questions that the first did, minus that of the second
/// @param holm the test's p, corrected for all tests that were made together
public record Pairing(
    String first, String second, int budget, double gain, McNemar test, double holm) {

  private static final double LEVEL = 0.05;

  /// Whether the first did more, beyond chance.
  public boolean isGain() {
    return gain > 0 && holm < LEVEL;
  }

  /// Whether the first did less, beyond chance.
  public boolean isLoss() {
    return gain < 0 && holm < LEVEL;
  }

  /// All pairs of entrants at one budget, corrected together.
  static List<Pairing> all(int budget, Map<String, List<Outcome>> outcomes) {
    var names = List.copyOf(outcomes.keySet());
    var pairs = new ArrayList<Pairing>();
    for (int i = 0; i < names.size(); i++) {
      for (var second : names.subList(i + 1, names.size())) {
        pairs.add(of(names.get(i), second, budget, outcomes, Outcome::solved));
      }
    }
    return corrected(pairs);
  }

  /// One pair, not corrected.
  ///
  /// @param outcomes of both, by name, in the order of questions
  /// @param did what is counted
  static Pairing of(
      String first,
      String second,
      int budget,
      Map<String, List<Outcome>> outcomes,
      Predicate<Outcome> did) {
    var one = did(outcomes.getOrDefault(first, List.of()), did);
    var other = did(outcomes.getOrDefault(second, List.of()), did);
    var test = McNemar.of(one, other);
    double gain = (test.first() - test.second()) / (double) one.length;
    return new Pairing(first, second, budget, gain, test, test.pValue());
  }

  static List<Pairing> corrected(List<Pairing> pairs) {
    var holm = Holm.adjusted(pairs.stream().mapToDouble(it -> it.test.pValue()).toArray());
    var corrected = new ArrayList<Pairing>();
    for (int i = 0; i < holm.length; i++) {
      corrected.add(pairs.get(i).withHolm(holm[i]));
    }
    return List.copyOf(corrected);
  }

  private Pairing withHolm(double other) {
    return new Pairing(first, second, budget, gain, test, other);
  }

  private static boolean[] did(List<Outcome> outcomes, Predicate<Outcome> did) {
    var flags = new boolean[outcomes.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = did.test(outcomes.get(i));
    }
    return flags;
  }
}
