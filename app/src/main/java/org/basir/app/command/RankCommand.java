package org.basir.app.command;

import java.util.Comparator;
import java.util.concurrent.Callable;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Status;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.StrongestSentences;
import org.basir.app.client.SuiteClient;
import org.basir.app.console.RankingTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = "Prints the ranked sectors of an ingested budget.",
    footer = {"", "Example: ./basir rank 2027-28 --ends 5"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class RankCommand implements Callable<Integer> {

  @Parameters(paramLabel = "BUDGET", description = "A budget's key, such as 2027-28.")
  private String key;

  @Option(names = "--ends", defaultValue = "10", description = "How many of each end to print.")
  private int ends;

  @Option(names = "--json", description = "Print the whole list with evidence as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    try (var session = Session.open()) {
      var client = session.client();
      var ranking = client.ranking(latest(client).transcript());
      var sentences = new StrongestSentences(client);
      if (json) {
        output.json(sentences.named(ranking));
      } else {
        output.lines(new RankingTable(sentences.named(ranking, ends), ends).lines());
      }
      return ExitCode.OK;
    }
  }

  private Budget latest(SuiteClient client) {
    var budgets = client.budgets();
    return budgets.stream()
        .filter(budget -> budget.label().equals(key) && budget.status() == Status.RANKED)
        .max(Comparator.comparingInt(Budget::version))
        .orElseThrow(() ->
            new CommandFailure(
                "no ranked budget "
                    + key
                    + "; there are "
                    + budgets.stream().map(Budget::label).distinct().sorted().toList()));
  }
}
