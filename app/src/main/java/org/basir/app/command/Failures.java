package org.basir.app.command;

import java.util.List;
import java.util.Optional;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Status;
import picocli.CommandLine.ExitCode;

/// Names what failed, or lost something, on its way through the suite.
final class Failures {

  private Failures() {}

  /// One line for each failure, and the exit code that follows from these and from what was refused
  /// at the door.
  static int report(Submitted submitted, List<Budget> budgets, Output output) {
    var failed = budgets.stream().filter(budget -> budget.status() == Status.FAILED).toList();
    budgets.stream().map(Losses::of).flatMap(Optional::stream).forEach(output::note);
    failed.forEach(budget -> output.note("basir: " + budget.label() + ": " + why(budget)));
    return failed.isEmpty() && submitted.refused() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static String why(Budget budget) {
    return budget.problem() == null ? "failed" : budget.problem().line();
  }
}
