package org.basir.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.basir.app.client.CommandFailure;
import org.basir.app.console.ComparisonProgress;
import org.basir.metrics.input.MalformedInput;
import org.basir.training.comparison.Comparison;
import org.basir.training.comparison.ComparisonReport;
import org.basir.training.comparison.Progress;
import org.basir.training.comparison.Trials;
import org.basir.training.comparison.Variant;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Compares recipes under budgets and writes what was found.
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
abstract sealed class ComparisonCommand implements Callable<Integer>
    permits TrainSchedulesCommand, TrainCompareCommand {

  @Mixin private ComparisonOptions options;

  @Spec private CommandSpec spec;

  /// What the report is called.
  abstract String title();

  /// What is compared, in the order in which it is told.
  abstract List<Variant> variants(ComparisonOptions given);

  /// What is to be found out before the comparison.
  Comparison prepared(Comparison comparison, Trials trials, Progress progress) {
    return comparison;
  }

  @Override
  public final Integer call() {
    try {
      return compare(Output.of(spec));
    } catch (IllegalArgumentException | MalformedInput refused) {
      throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
    }
  }

  private int compare(Output printed) {
    var comparison = options.comparison(variants(options), printed);
    var trials = Trials.fineTuning();
    try (var progress = new ComparisonProgress()) {
      var results = prepared(comparison, trials, progress).run(trials, progress);
      var report = ComparisonReport.of(title(), results);
      report.write(options.output());
      printed.line(report.page().text());
      printed.line("results.json and report.html in " + options.output());
      return results.failed().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  /// Refuses options that say of one recipe what is said of all.
  final void refuse(String why, String... names) {
    var given = spec.commandLine().getParseResult();
    Arrays.stream(names)
        .filter(given::hasMatchedOption)
        .findFirst()
        .ifPresent(name -> {
          throw new ParameterException(spec.commandLine(), name + ": " + why);
        });
  }
}
