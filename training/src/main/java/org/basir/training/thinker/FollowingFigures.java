package org.basir.training.thinker;

import java.util.Collection;

/// How well outputs kept to their budgets.
///
/// @param following share of outputs that ended naturally within their budget
/// @param utilisation mean of `|y| / B` over these; not a number where there are none
public record FollowingFigures(double following, double utilisation) {

  /// One output.
  ///
  /// @param natural whether it ended by itself, not forced and not cut
  public record Ended(int length, int budget, boolean natural) {

    boolean follows() {
      return natural && length <= budget;
    }
  }

  /// Counts outputs.
  ///
  /// @throws IllegalArgumentException if there are no outputs
  public static FollowingFigures of(Collection<Ended> outputs) {
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("no outputs");
    }
    var following = outputs.stream().filter(Ended::follows).toList();
    double used =
        following.stream().mapToDouble(each -> each.length() / (double) each.budget()).sum();
    return new FollowingFigures(
        following.size() / (double) outputs.size(), used / following.size());
  }
}
