package org.basir.inference.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The most expected accuracy for a budget: the next tokens always go where they bring most, by
/// curves learned from earlier calls. Tokens that bring nothing to anybody are left.
///
/// @param curves of the claims, in their order; the weight of a claim is what a right answer to it
///   is worth
public record MarginalUtility(List<AccuracyCurve> curves) implements BudgetAllocator {

  /// Tokens of a claim that bring the same each.
  private record Offer(int claim, double tokens, double gain) {}

  public MarginalUtility {
    curves = List.copyOf(curves);
  }

  @Override
  public double[] portions(List<Claim> claims, long budget) {
    if (claims.size() != curves.size()) {
      throw new IllegalArgumentException(
          claims.size() + " claims for " + curves.size() + " curves");
    }
    var tokens = claims.stream().mapToDouble(Claim::floor).toArray();
    double rest = budget - claims.stream().mapToDouble(Claim::floor).sum();
    for (var offer : bestFirst(claims)) {
      double taken = Math.min(rest, offer.tokens());
      tokens[offer.claim()] += taken;
      rest -= taken;
    }
    return tokens;
  }

  /// Curves are concave, so that no stretch comes before an earlier one of its curve.
  private List<Offer> bestFirst(List<Claim> claims) {
    var offers = new ArrayList<Offer>();
    for (int i = 0; i < claims.size(); i++) {
      for (var stretch : curves.get(i).stretches()) {
        offers.add(offer(i, claims.get(i), stretch));
      }
    }
    return offers.stream()
        .filter(offer -> offer.tokens() > 0 && offer.gain() > 0)
        .sorted(Comparator.comparingDouble(offer -> -offer.gain()))
        .toList();
  }

  private static Offer offer(int index, Claim claim, AccuracyCurve.Stretch stretch) {
    double from = Math.max(claim.floor(), stretch.from());
    double to = Math.min(claim.cap(), stretch.to());
    return new Offer(index, to - from, claim.weight() * stretch.slope());
  }
}
