package org.basir.training.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.basir.metrics.significance.Bootstrap;

/// Tests claims on the outcomes of a contest. All tests of shares are corrected together; intervals
/// of E3 are not.
record Judgement(Results results, Bootstrap bootstrap) {

  List<Claim.Tested> of(List<Claim> claims) {
    var shares = claims.stream().filter(claim -> claim.measure() != Measure.E3).toList();
    var pairings =
        Pairing.corrected(shares.stream().flatMap(claim -> pairings(claim).stream()).toList());
    int each = results.budgets().size();
    var tested = new ArrayList<Claim.Tested>();
    for (var claim : claims) {
      int at = shares.indexOf(claim) * each;
      tested.add(
          new Claim.Tested(
              claim,
              at < 0
                  ? gains(claim)
                  : pairings.subList(at, at + each).stream().map(Judgement::finding).toList()));
    }
    return tested;
  }

  private List<Pairing> pairings(Claim claim) {
    return results.budgets().stream()
        .map(budget ->
            Pairing.of(
                claim.first(),
                claim.second(),
                budget,
                results.at(budget),
                counted(claim.measure())))
        .toList();
  }

  private static Predicate<Outcome> counted(Measure measure) {
    return switch (measure) {
      case ACCURACY -> Outcome::solved;
      case FOLLOWING -> Outcome::followed;
      case E3 -> throw new IllegalArgumentException("E3 is no share");
    };
  }

  private List<Claim.Finding> gains(Claim claim) {
    return results.budgets().stream().map(budget -> finding(gain(claim, budget))).toList();
  }

  private EfficiencyGain gain(Claim claim, int budget) {
    var outcomes = results.at(budget);
    return EfficiencyGain.of(
        claim.first(),
        claim.second(),
        budget,
        outcomes.getOrDefault(claim.first(), List.of()),
        outcomes.getOrDefault(claim.second(), List.of()),
        bootstrap);
  }

  private static Claim.Finding finding(Pairing pairing) {
    return new Claim.Finding(
        pairing.budget(),
        pairing.gain(),
        pairing.isGain(),
        pairing.isLoss(),
        String.format(Locale.ROOT, "p %.4f", pairing.holm()));
  }

  private static Claim.Finding finding(EfficiencyGain gain) {
    return new Claim.Finding(
        gain.budget(),
        gain.gain().value(),
        gain.isGain(),
        gain.isLoss(),
        gain.gain().interval().text());
  }
}
