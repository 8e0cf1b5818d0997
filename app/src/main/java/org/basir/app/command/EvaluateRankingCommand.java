package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.basir.app.client.Budget;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "ranking",
    mixinStandardHelpOptions = true,
    description = "Sees speeches through the suite and compares the rankings with returns.",
    footer = {"", "Example: ./basir evaluate ranking --returns returns.csv --speeches speeches/"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class EvaluateRankingCommand implements Callable<Integer> {

  @Option(names = "--returns", required = true, description = "Sector returns per budget, CSV.")
  private Path returns;

  @Option(names = "--speeches", required = true, description = "The folder of speeches to rank.")
  private Path speeches;

  @Option(
      names = "--target",
      defaultValue = "oo_m1_p1",
      description = "The return to compare with (default: ${DEFAULT-VALUE}).")
  private String target;

  @Option(names = "--json", description = "Print one JSON object instead of tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    Submission.refuseMissing(List.of(returns, speeches));
    try (var session = Session.open(List.of(speeches))) {
      var client = session.client();
      var submitted = Submission.to(session, output).submit(List.of(speeches), Map.of());
      var budgets = Pipeline.of(client, output).follow(submitted.transcripts());
      Failures.report(submitted, budgets, output);
      output.note("");
      var form = new LinkedMultiValueMap<String, Object>();
      form.add("file", new FileSystemResource(returns));
      form.add("target", target);
      form.add("transcripts", ranked(budgets));
      return new EvaluationRun(client, output).run("/api/v1/evaluations/ranking", form, json);
    }
  }

  /// In one field, since servers limit how many fields a form has.
  private static String ranked(List<Budget> budgets) {
    return budgets.stream()
        .filter(budget -> budget.status() == Budget.Status.RANKED)
        .map(budget -> budget.transcript().toString())
        .collect(Collectors.joining(","));
  }
}
