package org.basir.training.contest;

import java.util.List;

/// That one entrant is better than another by some measure.
///
/// @param source who says so
public record Claim(String text, String source, String first, String second, Measure measure) {

  /// What was found at one budget.
  ///
  /// @param gain of the first over the second
  /// @param evidence p of a test, corrected, or an interval
  public record Finding(int budget, double gain, boolean isGain, boolean isLoss, String evidence) {}

  /// What was found at all budgets.
  public record Tested(Claim claim, List<Finding> findings) {

    public Tested {
      findings = List.copyOf(findings);
    }

    /// In a few words: at how many budgets it holds, and at how many the opposite.
    public String verdict() {
      long holds = findings.stream().filter(Finding::isGain).count();
      long reversed = findings.stream().filter(Finding::isLoss).count();
      var of = " of " + findings.size() + " budgets";
      if (holds == 0 && reversed == 0) {
        return "not seen at any" + of;
      }
      if (reversed == 0) {
        return "holds at " + holds + of;
      }
      return holds == 0
          ? "reversed at " + reversed + of
          : "holds at %d, reversed at %d%s".formatted(holds, reversed, of);
    }
  }
}
