package org.basir.inference.allocation;

import java.util.List;
import java.util.stream.IntStream;

/// The Budget Allocation Model: the least sum of uncertainties for a budget. All that are not at
/// their bounds have the same marginal reduction, the price `mu`: `c beta b^-(beta+1) = mu`, which
/// is found by bisection.
///
/// The paper's own closed form (Eq. 6) is the optimum only where all rates are equal.
///
/// @param uncertainties of the claims, in their order; weights of claims are not looked at
public record BamAllocator(List<Uncertainty> uncertainties) implements BudgetAllocator {

  private static final int BISECTIONS = 200;

  public BamAllocator {
    uncertainties = List.copyOf(uncertainties);
    if (uncertainties.isEmpty()) {
      throw new IllegalArgumentException("Nothing to allocate to");
    }
  }

  /// Tokens with fractions, without bounds.
  ///
  /// @param budget above 0
  public List<Double> exact(double budget) {
    return atPrice(price(budget), unbounded());
  }

  /// The marginal reduction of uncertainty at the optimum without bounds.
  ///
  /// @param budget above 0
  public double price(double budget) {
    return price(unbounded(), budget);
  }

  /// Eq. 6: `b_j` in proportion to `(c_j beta_j)^(1 / (beta_j + 1))`.
  public List<Double> closedForm(double budget) {
    var weights = uncertainties.stream().map(it -> it.tokensAt(1)).toList();
    double sum = sum(weights);
    return weights.stream().map(weight -> budget * weight / sum).toList();
  }

  /// The sum of uncertainties after so many tokens each.
  public double uncertainty(List<Double> tokens) {
    return IntStream.range(0, tokens.size())
        .mapToDouble(i -> uncertainties.get(i).after(tokens.get(i)))
        .sum();
  }

  @Override
  public double[] portions(List<Claim> claims, long budget) {
    if (claims.size() != uncertainties.size()) {
      throw new IllegalArgumentException(
          claims.size() + " claims for " + uncertainties.size() + " uncertainties");
    }
    double floors = claims.stream().mapToDouble(Claim::floor).sum();
    return floors >= budget
        ? claims.stream().mapToDouble(Claim::floor).toArray()
        : atPrice(price(claims, (double) budget), claims).stream().mapToDouble(it -> it).toArray();
  }

  /// The sum of tokens falls as the price rises, by many orders of magnitude: hence logarithms.
  private double price(List<Claim> claims, double budget) {
    double low = uncertainties.stream().mapToDouble(it -> logPrice(it, budget)).min().orElseThrow();
    double high = low + 1;
    while (sum(atPrice(Math.exp(high), claims)) > budget) {
      high += high - low;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      boolean tooMuch = sum(atPrice(Math.exp(middle), claims)) > budget;
      low = tooMuch ? middle : low;
      high = tooMuch ? high : middle;
    }
    return Math.exp(high);
  }

  private List<Double> atPrice(double price, List<Claim> claims) {
    return IntStream.range(0, claims.size())
        .mapToObj(i -> claims.get(i).within(uncertainties.get(i).tokensAt(price)))
        .toList();
  }

  private List<Claim> unbounded() {
    return uncertainties.stream().map(_ -> Claim.of(1)).toList();
  }

  /// At which one alone would get the whole budget.
  private static double logPrice(Uncertainty uncertainty, double budget) {
    return Math.log(uncertainty.initial() * uncertainty.rate())
        - (uncertainty.rate() + 1) * Math.log(budget);
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(it -> it).sum();
  }
}
