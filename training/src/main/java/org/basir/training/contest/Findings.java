package org.basir.training.contest;

import java.util.Collection;
import java.util.List;
import org.basir.metrics.significance.Bootstrap;

/// What a contest comes to.
///
/// @param heats in the order they were run
/// @param pairings all entrants against each other, budget by budget
/// @param claims of the papers, tested
public record Findings(
    Results results, List<HeatFigures> heats, List<Pairing> pairings, List<Claim.Tested> claims) {

  private static final int RESAMPLES = 2000;
  private static final double LEVEL = 0.95;

  public Findings {
    heats = List.copyOf(heats);
    pairings = List.copyOf(pairings);
    claims = List.copyOf(claims);
  }

  public static Findings of(Results results) {
    var contest = results.contest();
    var bootstrap = new Bootstrap(RESAMPLES, LEVEL, contest.draws().seed());
    var names = contest.entrants().stream().map(Entrant::name).toList();
    return new Findings(
        results,
        results.heats().entrySet().stream()
            .map(heat -> HeatFigures.of(heat.getKey(), heat.getValue(), bootstrap))
            .toList(),
        results.budgets().stream()
            .map(budget -> Pairing.all(budget, results.at(budget)))
            .flatMap(Collection::stream)
            .toList(),
        new Judgement(results, bootstrap).of(SumsClaims.about(names)));
  }

  /// Units that the ledger charged above its grants, of all heats.
  public long overrun() {
    return heats.stream().mapToLong(HeatFigures::overrun).sum();
  }

  /// The worst excess over a budget of all who are held to it.
  public long excess() {
    return heats.stream()
        .filter(heat -> !heat.heat().entrant().equals(SumsEntrants.VANILLA))
        .mapToLong(HeatFigures::excess)
        .max()
        .orElse(0);
  }
}
