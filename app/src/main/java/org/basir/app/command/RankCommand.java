package org.basir.app.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.basir.app.client.Assessment;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Status;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.StrongestSentences;
import org.basir.app.client.SuiteClient;
import org.basir.app.console.AssessmentTable;
import org.basir.app.console.RankingTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the ranked sectors of an ingested budget.",
      "With --scorer llm a language model scores them within a hard limit of tokens; asked again, it"
          + " goes on where it was ended and pays for nothing twice.",
      "Ends with 4 if the tokens didn't last: the list is partial then."
    },
    footer = {
      "",
      "Example: ./basir rank 2027-28 --ends 5",
      "         ./basir rank 2026 --scorer llm --endpoint http://127.0.0.1:8080 --tokens 60000"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class RankCommand implements Callable<Integer> {

  /// Who scores the sectors.
  @SuppressWarnings("MemberName") // named as on the command line
  enum Scorer {
    trained,
    llm
  }

  private static final int BUDGET_EXHAUSTED = 4;

  @Parameters(
      paramLabel = "BUDGET",
      description = "A budget's key, such as 2027-28, or its year of presentation.")
  private String key;

  @Option(
      names = "--scorer",
      defaultValue = "trained",
      description = "trained, or llm: a language model (default: ${DEFAULT-VALUE}).")
  private Scorer scorer;

  @Mixin private AssessmentOptions assessment;

  @Option(names = "--ends", defaultValue = "10", description = "How many of each end to print.")
  private int ends;

  @Option(names = "--json", description = "Print the whole list with evidence as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return switch (scorer) {
      case trained -> ranked();
      case llm -> assessed();
    };
  }

  private int ranked() {
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

  private int assessed() {
    if (!assessment.isLimited()) {
      throw new ParameterException(spec.commandLine(), "how much it may cost: --tokens N");
    }
    var output = Output.of(spec);
    try (var session = Session.open(List.of(), assessment.properties())) {
      var ended = new AssessmentRun(session.client(), output).run(request(session.client()));
      if (json) {
        output.json(ended);
      } else {
        output.lines(new AssessmentTable(ended, ends).lines());
      }
      return ended.status() == Assessment.Status.PARTIAL ? BUDGET_EXHAUSTED : ExitCode.OK;
    }
  }

  private Map<String, Object> request(SuiteClient client) {
    return assessment.request(latest(client).transcript().toString());
  }

  private Budget latest(SuiteClient client) {
    var budgets = client.budgets();
    return budgets.stream()
        .filter(budget -> budget.isCalled(key) && budget.status() == Status.RANKED)
        .max(
            Comparator.comparing((Budget budget) -> budget.label().equals(key))
                .thenComparing(Budget::isFull)
                .thenComparingInt(Budget::version))
        .orElseThrow(() ->
            new CommandFailure(
                "no ranked budget "
                    + key
                    + "; there are "
                    + budgets.stream().map(Budget::label).distinct().sorted().toList()));
  }
}
