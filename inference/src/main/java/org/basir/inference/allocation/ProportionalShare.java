package org.basir.inference.allocation;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// Tokens in proportion to weights, within bounds: each claim gets the same multiple of its weight,
/// raised to its floor or lowered to its cap.
///
/// Where free claims have no weight, they share equally.
public record ProportionalShare() implements BudgetAllocator {

  @Override
  public double[] portions(List<Claim> claims, long budget) {
    return new Shares(claims, budget).settled();
  }

  /// Shares on the way to their bounds: in each round either all claims below their floors or all
  /// above their caps are fixed, whichever miss by more in sum, since only these are sure to stay.
  private static final class Shares {
    private final List<Claim> claims;
    private final double[] tokens;
    private final boolean[] fixed;
    private double rest;

    Shares(List<Claim> claims, long budget) {
      this.claims = claims;
      this.tokens = new double[claims.size()];
      this.fixed = new boolean[claims.size()];
      this.rest = budget;
    }

    double[] settled() {
      do {
        share();
      } while (fixViolations());
      return tokens;
    }

    private void share() {
      double sum = sum((claim, share) -> claim.weight());
      free()
          .forEach(i -> {
            double part = sum > 0 ? claims.get(i).weight() / sum : 1.0 / free().count();
            tokens[i] = rest * part;
          });
    }

    private boolean fixViolations() {
      double shortfall = sum((claim, share) -> Math.max(0, claim.floor() - share));
      double excess = sum((claim, share) -> Math.max(0, share - claim.cap()));
      for (int i : free().toArray()) {
        double bound = claims.get(i).within(tokens[i]);
        if (shortfall >= excess ? bound > tokens[i] : bound < tokens[i]) {
          fix(i, bound);
        }
      }
      return shortfall > 0 || excess > 0;
    }

    private void fix(int i, double bound) {
      tokens[i] = bound;
      fixed[i] = true;
      rest -= bound;
    }

    private IntStream free() {
      return IntStream.range(0, fixed.length).filter(i -> !fixed[i]);
    }

    private double sum(ToDoubleBiFunction<Claim, Double> term) {
      return free().mapToDouble(i -> term.applyAsDouble(claims.get(i), tokens[i])).sum();
    }
  }
}
